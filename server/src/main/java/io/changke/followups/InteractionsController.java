package io.changke.followups;

import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Follow-ups")
class InteractionsController {

    private static final int LONGEST_PAGE = 200;

    @Schema(name = "NewInteraction")
    record NewInteraction(
            @Schema(
                    allowableValues = {"call", "visit", "message", "note", "meeting"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String kind,

            @Schema(description = "Now where it is left out", example = "2026-11-22T10:15") @Nullable
            String happenedAt,

            @Schema(
                    description = "At most 10,000 characters, kept exactly",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String said,

            @Schema(description = "Users whom the text names after an @; they find it on their page of today") @Nullable
            List<Long> mentions,

            @Nullable FollowUpTask next) {}

    @Schema(name = "InteractionChange", description = "What is left out stays")
    record InteractionChange(
            @Schema(allowableValues = {"call", "visit", "message", "note", "meeting"}) @Nullable
            String kind,

            @Nullable String happenedAt,
            @Nullable String said,
            @Nullable List<Long> mentions,
            int version) {}

    record WrittenInteraction(
            Interaction interaction, @Nullable TaskView task) {}

    record InteractionPage(
            List<Interaction> items, @Nullable String next) {}

    private final Interactions interactions;
    private final TaskList tasks;
    private final TaskRequests requests;
    private final FirmTime time;
    private final Cursors cursors;

    InteractionsController(
            Interactions interactions, TaskList tasks, TaskRequests requests, FirmTime time, Cursors cursors) {
        this.interactions = interactions;
        this.tasks = tasks;
        this.requests = requests;
        this.time = time;
        this.cursors = cursors;
    }

    @Operation(summary = "Write a follow-up: what was said with the customer, and what is to be done next")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/customers/{id}/interactions")
    ResponseEntity<WrittenInteraction> write(
            @PathVariable long id,
            @RequestBody NewInteraction entered,
            @AuthenticationPrincipal Caller caller,
            Locale language) {
        Long by = caller.userId();
        var draft = new Interactions.Draft(
                InteractionKind.of(entered.kind),
                entered.happenedAt == null ? time.thisMoment() : time.moment(entered.happenedAt, "happenedAt"),
                entered.said == null ? "" : entered.said,
                entered.mentions);
        var next = Optional.ofNullable(entered.next).map(task -> requests.next(task, by, language));
        Interactions.Written written = interactions.write(id, draft, by, next);
        Long task = written.task();
        var answer = new WrittenInteraction(
                interactions.get(written.id()),
                task == null ? null : tasks.find(task).orElse(null));
        return ResponseEntity.created(URI.create("/api/v1/interactions/" + written.id()))
                .body(answer);
    }

    @Operation(summary = "The follow-ups of a customer, the latest first")
    @GetMapping("/customers/{id}/interactions")
    InteractionPage list(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        String name = "interactions " + id;
        Position from = cursors.after(after, name).orElse(new Position(null, 0));
        List<Interaction> found = interactions.of(id, from.value(), from.id(), limit + 1);
        if (found.size() <= limit) {
            return new InteractionPage(found, null);
        }
        Interaction last = found.get(limit - 1);
        var here = new Position(last.happenedAt().toString(), last.id());
        return new InteractionPage(found.subList(0, limit), cursors.write(here, name));
    }

    @Operation(summary = "One follow-up")
    @GetMapping("/interactions/{id}")
    Interaction one(@PathVariable long id) {
        return interactions.get(id);
    }

    @Operation(summary = "Change a follow-up; refused when somebody else changed it since it was read")
    @PatchMapping("/interactions/{id}")
    Interaction change(
            @PathVariable long id, @RequestBody InteractionChange change, @AuthenticationPrincipal Caller caller) {
        interactions.change(
                id,
                change.version,
                old -> new Interactions.Draft(
                        change.kind == null ? old.kind() : InteractionKind.of(change.kind),
                        change.happenedAt == null ? old.happenedAt() : time.moment(change.happenedAt, "happenedAt"),
                        change.said == null ? old.said() : change.said,
                        change.mentions),
                caller.userId());
        return interactions.get(id);
    }

    @Operation(summary = "Delete a follow-up and its open task; can be restored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/interactions/{id}")
    void delete(@PathVariable long id, @RequestParam int version) {
        interactions.delete(id, version);
    }

    @Operation(summary = "Take the deletion of a follow-up back")
    @PostMapping("/interactions/{id}/restore")
    Interaction restore(@PathVariable long id) {
        interactions.restore(id);
        return interactions.get(id);
    }
}
