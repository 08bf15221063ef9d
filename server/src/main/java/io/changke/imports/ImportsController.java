package io.changke.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.changke.files.Recognition;
import io.changke.files.UnusableFile;
import io.changke.imports.ImportDesk.Accepted;
import io.changke.imports.Preview.Remark;
import io.changke.intake.TableKind;
import io.changke.intake.TablePlan;
import io.changke.intake.Tables;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportsController {

    static final String PURCHASES = "purchases";
    private static final int SHOWN = 200;

    /** The fields of the form, for the OpenAPI document. */
    record NewImport(
            @Schema(type = "string", format = "binary") @Nullable
            MultipartFile file,

            @Schema(description = "Instead of a file") @Nullable
            Long upload,

            @Schema(allowableValues = {"purchases", "customers", "products", "receivables", "payments", "interactions"})
            String kind,

            @Schema(description = "Corrections as JSON") @Nullable
            String options) {}

    @Schema(name = "StartedImport")
    record Started(@JsonProperty("import") long id, long job) {}

    @Schema(name = "StartedJob")
    record StartedJob(long job) {}

    @Schema(name = "Import")
    record ImportItem(
            long id,
            String kind,

            @Schema(allowableValues = {"queued", "running", "done", "checked", "failed", "cancelled", "undone"})
            String state,

            String fileName,
            long size,
            long read,
            long accepted,
            long rejected,

            @Schema(description = "Lines left out, by reason")
            Map<String, Long> reasons,

            List<Remark> warnings,
            long customersCreated,

            @Schema(description = "Customers that were known and are otherwise now")
            long updated,

            @Schema(description = "Lines that said nothing new")
            long unchanged,

            @Schema(description = "By the undo") long restored,

            @Schema(description = "Changed since, and so left alone by the undo")
            long kept,

            @Schema(description = "Everything was tried, nothing stayed")
            boolean dryRun,

            @Nullable Long upload,
            Instant createdAt,
            @Nullable Long job) {}

    @Schema(name = "Imports")
    record ImportItems(List<ImportItem> items) {}

    private final ImportDesk desk;
    private final Imports imports;
    private final Uploads uploads;
    private final Previews previews;
    private final Tables tables;
    private final JsonMapper json;

    ImportsController(
            ImportDesk desk, Imports imports, Uploads uploads, Previews previews, Tables tables, JsonMapper json) {
        this.desk = desk;
        this.imports = imports;
        this.uploads = uploads;
        this.previews = previews;
        this.tables = tables;
        this.json = json;
    }

    @Operation(summary = "Import a file, sent along or uploaded before")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequestBody(content = @Content(schema = @Schema(implementation = NewImport.class)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Started start(
            @RequestParam(required = false) @Parameter(hidden = true) @Nullable MultipartFile file,
            @RequestParam(required = false) @Parameter(hidden = true) @Nullable Long upload,
            @RequestParam @Parameter(hidden = true) String kind,
            @RequestParam(required = false) @Parameter(hidden = true) @Nullable String options,
            @AuthenticationPrincipal Caller caller,
            Locale language)
            throws IOException {
        if (!PURCHASES.equals(kind) && tables.kind(kind).isEmpty()) {
            throw Refusal.field("kind", "imports.kind");
        }
        if (upload != null) {
            return start(uploads.get(upload), kind, options, caller, language);
        }
        if (file == null) {
            throw Refusal.field("file", "imports.file");
        }
        return start(file, kind, options, caller, language);
    }

    private Started start(MultipartFile file, String kind, @Nullable String options, Caller caller, Locale language)
            throws IOException {
        Upload kept;
        try (InputStream bytes = file.getInputStream()) {
            kept = uploads.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
        }
        try {
            return start(kept, kind, options, caller, language);
        } catch (Refusal refused) {
            uploads.forget(kept.id());
            throw refused;
        }
    }

    private Started start(Upload upload, String kind, @Nullable String options, Caller caller, Locale language)
            throws IOException {
        try {
            TableKind table = tables.kind(kind).orElse(null);
            if (table != null) {
                TablePlan plan = tables.plan(table, uploads.source(upload), options);
                Accepted accepted = desk.start(upload, kind, plan, caller.userId());
                return new Started(accepted.id(), accepted.job());
            }
            FileOptions corrections = FileOptions.read(options, json);
            Recognition recognised = desk.recognise(upload, corrections.options());
            Accepted accepted = desk.start(upload, corrections, recognised, null, caller.userId());
            return new Started(accepted.id(), accepted.job());
        } catch (UnusableFile unusable) {
            throw UploadsController.refusal(unusable, language);
        }
    }

    @Operation(summary = "The latest imports")
    @GetMapping
    ImportItems list(Locale language) {
        return new ImportItems(
                imports.latest(SHOWN).stream().map(file -> item(file, language)).toList());
    }

    @Operation(summary = "What became of an import")
    @GetMapping("/{id}")
    ImportItem one(@PathVariable long id, Locale language) {
        return item(imports.get(id), language);
    }

    @Operation(summary = "Take an import back: its purchases, and the customers who have nothing else")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{id}/undo")
    StartedJob undo(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return new StartedJob(desk.undo(id, caller.userId()).job());
    }

    private ImportItem item(Import file, Locale language) {
        return new ImportItem(
                file.id(),
                file.kind(),
                file.state().shown(),
                file.fileName(),
                file.size(),
                file.counts().read(),
                file.counts().accepted(),
                file.counts().rejected(),
                file.counts().reasons(),
                previews.remarks(file.counts().warnings(), language),
                file.counts().customersCreated(),
                file.counts().updated(),
                file.counts().unchanged(),
                file.counts().restored(),
                file.counts().kept(),
                file.dryRun(),
                uploads.isHere(file.uploadId()) ? file.uploadId() : null,
                file.createdAt(),
                file.jobId());
    }
}
