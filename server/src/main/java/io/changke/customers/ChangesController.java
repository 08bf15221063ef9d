package io.changke.customers;

import io.changke.customers.ChangeLog.Change;
import io.changke.customers.FactWords.Changed;
import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers/{id}/changes")
@Tag(name = "Customers")
class ChangesController {

    private static final int LONGEST_PAGE = 200;

    @Schema(name = "LoggedChange")
    record ChangeView(
            long id,
            OffsetDateTime at,
            @Nullable String by,

            @Schema(
                    allowableValues = {
                        "edit",
                        "create",
                        "delete",
                        "restore",
                        "bulk",
                        "import",
                        "merge",
                        "undo",
                        "pool",
                        "handover"
                    })
            String cause,

            @Schema(
                    description = "The bulk edit, import, merge or hand-over, or the change that was taken back; "
                            + "with pool, the days without contact")
            @Nullable
            Long causeId,

            @Schema(description = "The customer's version after it")
            int version,

            boolean undoable,

            @Schema(description = "In your language; of a list only what came and went")
            List<Changed> changes) {}

    @Schema(name = "LoggedChanges")
    record ChangePage(List<ChangeView> items, @Nullable String next) {}

    private final Customers customers;
    private final ChangeLog log;
    private final Undoing undoing;
    private final FactWords words;
    private final Cursors cursors;

    ChangesController(Customers customers, ChangeLog log, Undoing undoing, FactWords words, Cursors cursors) {
        this.customers = customers;
        this.log = log;
        this.undoing = undoing;
        this.words = words;
        this.cursors = cursors;
    }

    @Operation(summary = "What was changed on a customer, by whom and why, the latest first")
    @GetMapping
    ChangePage changes(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Locale language) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        if (customers.find(id).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
        String list = "changes " + id;
        long from = cursors.after(after, list).map(Position::id).orElse(Long.MAX_VALUE);
        List<Change> found = log.page(id, from, limit + 1);
        List<Change> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? cursors.write(new Position(null, shown.get(limit - 1).id()), list)
                : null;
        return new ChangePage(
                shown.stream().map(change -> view(change, language)).toList(), next);
    }

    @Operation(
            summary = "Take a change back",
            description = "Where somebody changed any of its facts since, all of it is refused and each such fact is "
                    + "named with who did")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(ref = "#/components/schemas/CustomerRecord")))
    @PostMapping("/{change}/undo")
    Map<String, @Nullable Object> undo(
            @PathVariable long id, @PathVariable long change, @AuthenticationPrincipal Caller caller) {
        undoing.undo(id, change, Cause.of(Cause.Kind.UNDO, caller));
        return customers.record(id);
    }

    private ChangeView view(Change change, Locale language) {
        return new ChangeView(
                change.id(),
                change.at(),
                change.who(),
                change.cause(),
                change.causeId(),
                change.version(),
                change.undoable(),
                words.changes(change.difference().before(), change.difference().after(), language));
    }
}
