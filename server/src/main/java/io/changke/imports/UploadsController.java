package io.changke.imports;

import io.changke.files.UnusableFile;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
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
    record UploadAnswer(long id, String name, long size, Preview preview) {}

    private final Uploads uploads;
    private final Previews previews;
    private final JsonMapper json;

    UploadsController(Uploads uploads, Previews previews, JsonMapper json) {
        this.uploads = uploads;
        this.previews = previews;
        this.json = json;
    }

    @Operation(summary = "Upload a file to look at before it is imported")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    UploadAnswer upload(@RequestPart MultipartFile file, Locale language) throws IOException {
        Upload upload;
        try (InputStream bytes = file.getInputStream()) {
            upload = uploads.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
        }
        try {
            Preview preview = previews.of(upload, FileOptions.NONE.options(), language);
            return new UploadAnswer(upload.id(), upload.name(), upload.size(), preview);
        } catch (UnusableFile unusable) {
            uploads.forget(upload.id());
            throw refusal(unusable, language);
        }
    }

    @Operation(summary = "An uploaded file and how it is read, after corrections")
    @GetMapping("/{id}")
    UploadAnswer one(@PathVariable long id, @RequestParam(required = false) @Nullable String options, Locale language)
            throws IOException {
        Upload upload = uploads.get(id);
        return new UploadAnswer(upload.id(), upload.name(), upload.size(), preview(id, options, language));
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
