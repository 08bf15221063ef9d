package io.changke.imports;

import io.changke.files.Delimiter;
import io.changke.files.Recognition;
import io.changke.files.RejectReason;
import io.changke.files.TableRow;
import io.changke.files.UnusableFile;
import io.changke.imports.ImportDesk.Accepted;
import io.changke.imports.ImportsController.Started;
import io.changke.imports.LeftOut.Line;
import io.changke.intake.Fault;
import io.changke.intake.TablePlan;
import io.changke.intake.Tables;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rows that were left out, to be corrected cell by cell and imported again. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
@Tag(name = "Imports")
class CorrectionsController {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_CORRECTED = 10_000;

    private final Imports imports;
    private final LeftOut leftOut;
    private final ImportDesk desk;
    private final CorrectedFile corrected;
    private final Uploads uploads;
    private final Tables tables;
    private final MessageSource messages;

    CorrectionsController(
            Imports imports,
            LeftOut leftOut,
            ImportDesk desk,
            CorrectedFile corrected,
            Uploads uploads,
            Tables tables,
            MessageSource messages) {
        this.imports = imports;
        this.leftOut = leftOut;
        this.desk = desk;
        this.corrected = corrected;
        this.uploads = uploads;
        this.tables = tables;
        this.messages = messages;
    }

    @Schema(name = "RejectedRows")
    record RejectedRows(
            List<String> titles,
            List<RejectedRow> items,

            @Schema(description = "The line after which the next begin") @Nullable
            Long next) {}

    @Schema(name = "RejectedRow")
    record RejectedRow(long line, List<String> cells, List<CellFault> faults) {}

    /** @param column null where it is the row as a whole */
    @Schema(name = "CellFault")
    record CellFault(@Nullable Integer column, String message) {}

    @Schema(name = "CorrectedRows")
    record CorrectedRows(List<CorrectedRow> rows) {}

    @Schema(name = "CorrectedRow")
    record CorrectedRow(List<String> cells) {}

    @Operation(summary = "The rows that were left out, cell by cell, and why")
    @GetMapping("/rejected")
    RejectedRows rejected(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Locale language) {
        Import file = imports.get(id);
        int shown = Math.max(1, Math.min(MOST_SHOWN, limit));
        List<Line> lines = leftOut.after(id, after, shown);
        List<RejectedRow> rows =
                lines.stream().map(line -> row(line, file, language)).toList();
        Long next = lines.size() < shown ? null : lines.get(shown - 1).number();
        return new RejectedRows(titles(file), rows, next);
    }

    private static List<String> titles(Import file) {
        return file.plan() == null
                ? file.recognised().columns().stream()
                        .map(Recognition.Column::title)
                        .toList()
                : file.plan().table().titles();
    }

    private RejectedRow row(Line line, Import file, Locale language) {
        TablePlan plan = file.plan();
        Delimiter delimiter =
                plan == null ? file.recognised().delimiter() : plan.table().delimiter();
        return new RejectedRow(
                line.number(),
                TableRow.of(line.number(), line.raw(), delimiter).cells(),
                plan == null ? faults(line, file.recognised(), language) : faults(line, plan, language));
    }

    private static List<CellFault> faults(Line line, Recognition recognised, Locale language) {
        RejectReason reason = RejectReason.valueOf(line.reason());
        int column = reason.role().map(recognised::indexOf).orElse(-1);
        return List.of(new CellFault(column < 0 ? null : column, reason.label(language)));
    }

    private List<CellFault> faults(Line line, TablePlan plan, Locale language) {
        return tables.faults(line.reason()).stream()
                .map(fault -> new CellFault(
                        columnOf(fault, plan),
                        messages.getMessage(fault.key(), fault.arguments().toArray(), language)))
                .toList();
    }

    private static @Nullable Integer columnOf(Fault fault, TablePlan plan) {
        int column = fault.target() == null ? -1 : plan.targets().indexOf(fault.target());
        return column < 0 ? null : column;
    }

    @Operation(summary = "Import corrected rows, the way of the import that left them out")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/corrected")
    Started correct(
            @PathVariable long id,
            @RequestBody CorrectedRows body,
            @AuthenticationPrincipal Caller caller,
            Locale language)
            throws IOException {
        Import file = imports.get(id);
        if (body.rows == null || body.rows.isEmpty() || body.rows.size() > MOST_CORRECTED) {
            throw Refusal.field("rows", "intake.rows", MOST_CORRECTED);
        }
        List<List<String>> rows = body.rows.stream().map(CorrectedRow::cells).toList();
        Upload upload = corrected.of(file.fileName(), titles(file), rows);
        try {
            Accepted accepted = start(file, upload, caller);
            return new Started(accepted.id(), accepted.job());
        } catch (UnusableFile unusable) {
            uploads.forget(upload.id());
            throw UploadsController.refusal(unusable, language);
        }
    }

    private Accepted start(Import file, Upload upload, Caller caller) throws IOException {
        TablePlan plan = file.plan();
        if (plan != null) {
            return desk.start(upload, file.kind(), corrected.plan(plan, upload), caller.userId());
        }
        Recognition recognised = desk.recognise(upload, file.recognised());
        Long first = Objects.requireNonNullElse(file.corrects(), file.id());
        return desk.start(upload, FileOptions.NONE, recognised, first, caller.userId());
    }
}
