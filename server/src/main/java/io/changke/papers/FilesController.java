package io.changke.papers;

import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Files")
class FilesController {
    private static final int LONGEST_PAGE = 200;

    /** The fields of the form, for the OpenAPI document. */
    @Schema(name = "NewCustomerFile")
    record NewFile(
            @Schema(type = "string", format = "binary", description = "At most 20 MB")
            MultipartFile file,

            @Schema(description = "Kept exactly; the file's own where it is left out") @Nullable
            String name,

            @Schema(description = "The customer's follow-up it belongs to") @Nullable
            Long interaction) {}

    @Schema(name = "CustomerFiles")
    record FilePage(
            List<CustomerFile> items,
            @Nullable String next,

            @Schema(description = "So many bytes a file may have at most")
            long largest) {}

    private final CustomerFiles files;
    private final Cursors cursors;

    FilesController(CustomerFiles files, Cursors cursors) {
        this.files = files;
        this.cursors = cursors;
    }

    @Operation(summary = "The files of a customer, the latest first")
    @GetMapping("/customers/{id}/files")
    FilePage list(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        String name = "files " + id;
        Position from = cursors.after(after, name).orElse(new Position(null, Long.MAX_VALUE));
        List<CustomerFile> found = files.of(id, from.id(), limit + 1);
        if (found.size() <= limit) {
            return new FilePage(found, null, UploadLimit.MOST);
        }
        var here = new Position(null, found.get(limit - 1).id());
        return new FilePage(found.subList(0, limit), cursors.write(here, name), UploadLimit.MOST);
    }

    @Operation(summary = "Keep a file with a customer, or with one of its follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(content = @Content(schema = @Schema(implementation = NewFile.class)))
    @PostMapping(path = "/customers/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CustomerFile> add(
            @PathVariable long id,
            @RequestParam @Parameter(hidden = true) MultipartFile file,
            @RequestParam(required = false) @Parameter(hidden = true) @Nullable String name,
            @RequestParam(required = false) @Parameter(hidden = true) @Nullable Long interaction,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        UploadLimit.check(file.getSize());
        var draft = new CustomerFiles.Draft(
                name == null ? Objects.requireNonNullElse(file.getOriginalFilename(), "") : name,
                MediaTypeName.of(file.getContentType()),
                interaction);
        CustomerFile kept = files.get(files.add(id, draft, file.getBytes(), caller.userId()));
        return ResponseEntity.created(URI.create("/api/v1/files/" + kept.id())).body(kept);
    }

    @Operation(summary = "Download a file; it is never shown as a page, whatever is in it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable long id) {
        CustomerFile file = files.get(id);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.content(file));
    }

    @Operation(summary = "Delete a file; can be restored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/files/{id}")
    void delete(@PathVariable long id) {
        files.delete(id);
    }

    @Operation(summary = "Take the deletion of a file back")
    @PostMapping("/files/{id}/restore")
    CustomerFile restore(@PathVariable long id) {
        files.restore(id);
        return files.get(id);
    }
}
