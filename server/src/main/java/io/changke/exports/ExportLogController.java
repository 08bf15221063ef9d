package io.changke.exports;

import io.changke.exports.ExportLog.Entry;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exports")
class ExportLogController {

    private static final int LONGEST_PAGE = 200;

    @Schema(name = "LoggedExport")
    record EntryView(
            long id,
            @Nullable String by,
            OffsetDateTime begunAt,
            OffsetDateTime endedAt,

            @Schema(description = "How many were named one by one; null where it was a list") @Nullable
            Integer named,

            @Schema(description = "Of the list") @Nullable Map<String, Object> condition,

            @Schema(description = "As it was typed into the list's search") @Nullable
            String q,

            @Schema(description = "Names of fields") List<String> columns,

            @Schema(allowableValues = {"csv", "xlsx"}) String format,

            @Schema(
                    types = {"string", "null"},
                    allowableValues = {"sms", "email", "phone", "wechat", "post"},
                    description = "Of a mailing")
            @Nullable
            String channel,

            @Schema(
                    types = {"string", "null"},
                    allowableValues = {"marketing", "service", "research"})
            @Nullable
            String purpose,

            @Schema(description = "How many customers were written")
            long customers,

            @Schema(description = "False where it was broken off")
            boolean whole) {}

    @Schema(name = "LoggedExports")
    record LogPage(List<EntryView> items, @Nullable Long next) {}

    private final ExportLog log;

    ExportLogController(ExportLog log) {
        this.log = log;
    }

    @Operation(summary = "Who took which customers out as a file, mailings too; the latest first")
    @GetMapping("/api/v1/exports/log")
    LogPage log(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Parameter(description = "What the page before said comes next") @Nullable
                    Long after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        List<Entry> found = log.page(after == null ? Long.MAX_VALUE : after, limit + 1);
        List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
        return new LogPage(
                shown.stream().map(ExportLogController::view).toList(),
                found.size() > limit ? shown.get(limit - 1).id() : null);
    }

    private static EntryView view(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.who(),
                entry.begunAt(),
                entry.endedAt(),
                entry.named(),
                entry.condition(),
                entry.q(),
                entry.columns(),
                entry.format(),
                entry.channel(),
                entry.purpose(),
                entry.customers(),
                entry.whole());
    }
}
