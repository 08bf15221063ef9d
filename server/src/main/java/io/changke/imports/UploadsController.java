package io.changke.imports;

import io.changke.files.UnusableFile;
import io.changke.intake.TableKind;
import io.changke.intake.TablePreview;
import io.changke.intake.Tables;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "Imports")
class UploadsController {

    @Schema(name = "Upload")
    record UploadAnswer(
            long id,
            String name,
            long size,

            @Schema(description = "Of a purchase log") @Nullable
            Preview preview,

            @Schema(description = "Of any other table") @Nullable
            TablePreview table) {}

    private final Uploads uploads;
    private final Previews previews;
    private final Tables tables;
    private final JsonMapper json;

    UploadsController(Uploads uploads, Previews previews, Tables tables, JsonMapper json) {
        this.uploads = uploads;
        this.previews = previews;
        this.tables = tables;
        this.json = json;
    }

    @Operation(summary = "Upload a file to look at before it is imported")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    UploadAnswer upload(
            @RequestPart MultipartFile file,
            @Parameter(description = "What the rows are: purchases where nothing else is said")
                    @RequestParam(defaultValue = ImportsController.PURCHASES)
                    String kind,
            Locale language)
            throws IOException {
        Upload upload;
        try (InputStream bytes = file.getInputStream()) {
            upload = uploads.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
        }
        try {
            return answer(upload, kind, null, language);
        } catch (UnusableFile unusable) {
            uploads.forget(upload.id());
            throw refusal(unusable, language);
        } catch (Refusal refused) {
            uploads.forget(upload.id());
            throw refused;
        }
    }

    @Operation(summary = "An uploaded file and how it is read, after corrections")
    @GetMapping("/{id}")
    UploadAnswer one(
            @PathVariable long id,
            @RequestParam(defaultValue = ImportsController.PURCHASES) String kind,
            @RequestParam(required = false) @Nullable String options,
            Locale language)
            throws IOException {
        try {
            return answer(uploads.get(id), kind, options, language);
        } catch (UnusableFile unusable) {
            throw refusal(unusable, language);
        }
    }

    private UploadAnswer answer(Upload upload, String kind, @Nullable String options, Locale language)
            throws IOException {
        if (kind.equals(ImportsController.PURCHASES)) {
            Preview preview =
                    previews.of(upload, FileOptions.read(options, json).options(), language);
            return new UploadAnswer(upload.id(), upload.name(), upload.size(), preview, null);
        }
        TableKind table = tables.kind(kind).orElseThrow(() -> Refusal.field("kind", "imports.kind"));
        TablePreview preview = tables.preview(table, uploads.source(upload), options, language);
        return new UploadAnswer(upload.id(), upload.name(), upload.size(), null, preview);
    }

    @Operation(summary = "How an uploaded file is read, after corrections")
    @GetMapping("/{id}/preview")
    Preview preview(@PathVariable long id, @RequestParam(required = false) @Nullable String options, Locale language)
            throws IOException {
        try {
            return previews.of(uploads.get(id), FileOptions.read(options, json).options(), language);
        } catch (UnusableFile unusable) {
            throw refusal(unusable, language);
        }
    }

    static Refusal refusal(UnusableFile unusable, Locale language) {
        return Refusal.unusable("imports.unusable", unusable.message(language));
    }
}
