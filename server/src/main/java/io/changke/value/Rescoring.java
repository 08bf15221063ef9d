package io.changke.value;

import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Score;
import io.changke.analytics.base.Summary;
import io.changke.customers.AttachmentsMoved;
import io.changke.customers.CustomerCreated;
import io.changke.customers.CustomerDeleted;
import io.changke.customers.CustomerRestored;
import io.changke.customers.CustomersWritten;
import io.changke.ledger.PurchaseRecorded;
import io.changke.ledger.PurchaseRemoved;
import io.changke.platform.Firm;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scores one customer at once, in the transaction of what happened, with the frame that counts. */
@Component
class Rescoring {
    private final JdbcTemplate jdbc;
    private final Frames frames;
    private final FirstFrame firstFrame;
    private final ScoreTable scores;
    private final ClassChanges changes;
    private final Assumptions assumptions;
    private final ApplicationEventPublisher events;

    Rescoring(
            JdbcTemplate jdbc,
            Frames frames,
            FirstFrame firstFrame,
            ScoreTable scores,
            ClassChanges changes,
            Assumptions assumptions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.frames = frames;
        this.firstFrame = firstFrame;
        this.scores = scores;
        this.changes = changes;
        this.assumptions = assumptions;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PurchaseRecorded event) {
        rescore(event.customerId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PurchaseRemoved event) {
        scores.waitForTurn(event.customerId());
        frames.findLedgerEnd(assumptions.today());
        rescore(event.customerId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerCreated event) {
        rescore(event.customerId());
    }

    /** Of whom nothing is in the ledger yet; before whoever goes by the scores. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomersWritten event) {
        if (!event.created().isEmpty()) {
            scores.waitForTurn();
            Frames.Published published = frames.current().orElseGet(firstFrame::publish);
            LocalDate today = assumptions.today();
            scores.addProspects(event.created(), published.id(), Observation.end(frames.ledgerEnd(), today));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerRestored event) {
        rescore(event.customerId());
    }

    /** Who is out of sight is scored when back in sight. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttachmentsMoved event) {
        event.customers().stream().sorted().filter(scores::exists).forEach(this::rescore);
    }

    /** Nobody counts in any figure who is out of sight. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerDeleted event) {
        scores.waitForTurn(event.customerId());
        scores.remove(ScoreTable.CURRENT, event.customerId());
        scores.touch(event.customerId());
    }

    private void rescore(long customerId) {
        scores.waitForTurn(customerId);
        Frames.Published published = frames.current().orElseGet(firstFrame::publish);
        PreviousScores.Previous previous = scores.previous(customerId).orElse(null);
        LocalDate today = assumptions.today();
        LocalDate asOf = Observation.end(frames.ledgerEnd(customerId, today), today);
        ScoreRow row = row(customerId, published, asOf, previous);
        changes.ofOne(row);
        scores.write(ScoreTable.CURRENT, row);
        scores.touch(customerId);
        events.publishEvent(new CustomerScored(
                customerId,
                published.id(),
                row.day(),
                previous == null ? null : previous.stage(),
                row.stage(),
                row.score().evidence()));
    }

    void rescoreForPublication(long customerId, Frames.Published published, LocalDate asOf) {
        PreviousScores.Previous previous = scores.previous(customerId).orElse(null);
        if (scores.exists(customerId)) {
            scores.write(ScoreTable.NEXT, row(customerId, published, asOf, previous));
        } else {
            scores.remove(ScoreTable.NEXT, customerId);
        }
    }

    /** The row that a refresh with this frame and day would write. */
    ScoreRow row(
            long customerId, Frames.Published published, LocalDate asOf, PreviousScores.@Nullable Previous previous) {
        Firm firm = assumptions.firm();
        int day = Math.toIntExact(asOf.toEpochDay());
        CustomerDays.One ledger = Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<CustomerDays.One>) c -> CustomerDays.ofOne(c, customerId, asOf)));
        Frame frame = published.frame();
        Summary summary = ledger.history().asOf(day);
        Score score = frame.score(summary, day);
        double realised = ledger.profit().realised(firm.margin());
        return new CustomerScoring(frame.settings().stages(), published.id(), day)
                .row(customerId, summary, realised, score, previous, null);
    }
}
