package io.changke.duties;

import io.changke.duties.HandOverJob.Which;
import io.changke.duties.HandOvers.Entry;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.platform.access.Colleagues;
import io.changke.platform.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/{id}")
@Tag(name = "Users")
class DutiesController {

    @Schema(name = "Duties")
    record DutiesView(
            @Schema(description = "How many customers, tasks and cases the user has to look after")
            Map<String, Long> counts,

            @Schema(description = "The last hand-over of this user's duties") @Nullable
            HandOverView last) {}

    @Schema(name = "HandOver")
    record HandOverView(
            @Schema(description = "The successor's name; null: the public pool") @Nullable
            String to,

            @Nullable String by,
            OffsetDateTime createdAt,

            @Schema(description = "Of the undo where there is one")
            long job,

            @Schema(allowableValues = {"queued", "running", "done", "failed", "cancelled", "undoing", "undone"})
            String state,

            @Schema(description = "How many of each kind went over")
            Map<String, Long> counts,

            @Schema(description = "How many of them were put back")
            Map<String, Long> back) {}

    @Schema(name = "NewHandOver")
    record NewHandOver(
            @Schema(description = "A colleague's number; null: to the public pool, tasks and cases to who asks")
            @Nullable
            Long to) {}

    @Schema(name = "HandOverStarted")
    record Started(long job) {}

    private final HandOvers orders;
    private final List<Duty> duties;
    private final Colleagues colleagues;
    private final Jobs jobs;

    DutiesController(HandOvers orders, List<Duty> duties, Colleagues colleagues, Jobs jobs) {
        this.orders = orders;
        this.duties = duties;
        this.colleagues = colleagues;
        this.jobs = jobs;
    }

    @Operation(summary = "What a user looks after, for administrators")
    @GetMapping("/duties")
    DutiesView duties(@PathVariable long id) {
        orders.requireKnown(id);
        Map<String, Long> counts = new LinkedHashMap<>();
        duties.forEach(duty -> counts.put(duty.kind(), duty.count(id)));
        return new DutiesView(counts, orders.latest(id).map(this::view).orElse(null));
    }

    @Operation(
            summary = "Give all that a user looks after to a colleague, or the customers to the public pool",
            description = "A job hands over customers, open tasks and open cases; it can be undone")
    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public Started handOver(
            @PathVariable long id, @RequestBody NewHandOver wanted, @AuthenticationPrincipal Caller caller) {
        orders.hold(id);
        Long to = wanted.to();
        if (to != null && (to == id || !colleagues.atWork(to))) {
            throw Refusal.field("to", to == id ? "duties.toThemselves" : "duties.notAtWork");
        }
        orders.latest(id).ifPresent(DutiesController::refuseUnderWay);
        String key = caller.keyId() == null ? null : caller.name();
        long order = orders.enter(id, to, to == null ? heir(id, caller.userId()) : to, caller.userId(), key);
        long job = jobs.submit(HandOverJob.KIND, new Which(order), caller.userId());
        orders.belongsTo(order, job);
        return new Started(job);
    }

    @Operation(
            summary = "Take the last hand-over of a user's duties back",
            description = "What somebody changed since is left alone")
    @PostMapping("/hand-over/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public Started undo(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        orders.hold(id);
        Entry last = orders.latest(id).orElseThrow(() -> Refusal.notFound("duties.neverHandedOver"));
        refuseUnderWay(last);
        if (last.state().equals("undone")) {
            throw Refusal.conflict("duties.undone");
        }
        long order = last.order().id();
        long job = jobs.submit(GiveBackJob.KIND, new Which(order), caller.userId());
        orders.undoneBy(order, job);
        return new Started(job);
    }

    private static void refuseUnderWay(Entry entry) {
        if (entry.underWay()) {
            throw Refusal.conflict("duties.underWay");
        }
    }

    /** Who asks gets what no pool takes, but for who leaves or is away. */
    private @Nullable Long heir(long from, @Nullable Long asks) {
        return asks != null && asks != from && colleagues.atWork(asks) ? asks : null;
    }

    private HandOverView view(Entry entry) {
        long id = entry.order().id();
        return new HandOverView(
                entry.toName(),
                entry.byName(),
                entry.createdAt(),
                Objects.requireNonNullElse(entry.undoJob(), entry.job()),
                entry.state(),
                orders.wentOver(id),
                orders.back(id));
    }
}
