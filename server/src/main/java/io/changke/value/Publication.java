package io.changke.value;

import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Scorer;
import io.changke.analytics.base.Summary;
import io.changke.platform.jobs.JobRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a refresh found into a fresh table and puts that in the place of the current one. */
@Component
class Publication {
    private static final int REPORT_EVERY = 10_000;

    private final DataSource dataSource;
    private final Frames frames;
    private final ScoreTable scores;
    private final ClassChanges changes;
    private final MonthEndWriter monthEnds;
    private final Rescoring rescoring;
    private final ApplicationEventPublisher events;

    Publication(
            DataSource dataSource,
            Frames frames,
            ScoreTable scores,
            ClassChanges changes,
            MonthEndWriter monthEnds,
            Rescoring rescoring,
            ApplicationEventPublisher events) {
        this.dataSource = dataSource;
        this.frames = frames;
        this.scores = scores;
        this.changes = changes;
        this.monthEnds = monthEnds;
        this.rescoring = rescoring;
        this.events = events;
    }

    /** @param reader stands in the snapshot that {@code fitting} was read from */
    record Order(
            Connection reader,
            String snapshot,
            PreviousScores previous,
            Fitting fitting,
            JobRun job,
            boolean history) {}

    /** Returns the number of the frame that counts from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    long write(Order order) {
        Fitting fitting = order.fitting();
        long frameId = frames.add(fitting.frame(), fitting.holdout());
        try {
            order.job().phase("rebuildingHistory");
            PreviousScores past = monthEnds.write(order, frameId, DataSourceUtils.getConnection(dataSource));
            // everything is read: the snapshot must not stand in the way of the table that takes the old one's place
            order.reader().rollback();
            order.job().phase("scoring");
            scores.createNext();
            copy(order, frameId, past);
        } catch (SQLException failure) {
            throw new IllegalStateException("The scores could not be written: " + failure.getMessage(), failure);
        }
        scores.addProspects(frameId, fitting.asOf());
        scores.indexNext();
        compare(frameId, null);
        order.job().phase("publishing");
        publish(order, frameId);
        return frameId;
    }

    private void copy(Order order, long frameId, PreviousScores past) throws SQLException {
        LedgerReading reading = order.fitting().reading();
        Frame frame = order.fitting().frame();
        int day = frame.asOf();
        Scorer scorer = frame.scorer(day);
        CustomerScoring scoring = new CustomerScoring(frame.settings().stages(), frameId, day);
        Connection writer = DataSourceUtils.getConnection(dataSource);
        order.job().total(reading.size());
        try (CopyText copy = new CopyText(writer, ScoreTable.NEXT, ScoreRow.COLUMNS)) {
            for (int i = 0; i < reading.size(); i++) {
                long id = reading.id(i);
                Summary summary = order.fitting().base().get(i);
                double realised = reading.profit(i).realised(order.fitting().marginWhereUnknown());
                ScoreRow row = scoring.row(
                        id,
                        summary,
                        realised,
                        scorer.score(summary),
                        order.previous().of(id),
                        past.of(id));
                copy.row(row.values());
                if (i % REPORT_EVERY == 0) {
                    order.job().done(i);
                }
            }
            copy.end();
        }
        frames.value(frameId, scorer.baseValue());
    }

    /** Who was scored alone meanwhile knows something the snapshot does not: scored again, in the new frame. */
    private void publish(Order order, long frameId) {
        Fitting fitting = order.fitting();
        scores.lock();
        List<Long> touched = scores.touchedAfter(order.snapshot());
        if (!touched.isEmpty()) {
            Frames.Published published = new Frames.Published(frameId, fitting.frame());
            for (long customer : touched) {
                rescoring.rescoreForPublication(customer, published, fitting.asOf());
            }
            compare(frameId, touched);
        }
        scores.swap();
        scores.forgetTouchesBefore(order.snapshot());
        frames.publish(frameId, fitting.asOf(), fitting.ledgerEnd());
    }

    private void compare(long frameId, @Nullable List<Long> only) {
        changes.ofRefresh(frameId, only == null ? null : only.toArray(Long[]::new));
        events.publishEvent(new BaseScored(frameId, only));
    }
}
