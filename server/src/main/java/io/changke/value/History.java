package io.changke.value;

import io.changke.analytics.base.CustomerHistory;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.FutureValue;
import io.changke.analytics.base.Score;
import io.changke.analytics.base.Scorer;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import io.changke.analytics.base.StageRule;
import io.changke.analytics.base.Summary;
import io.changke.platform.jobs.JobRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Month-ends of the past, worked out from the ledger with the parameters of one frame: what an analysis of the ledger
 * cut at that day gives in that frame.
 */
final class History {
    private static final int REPORT_EVERY = 10_000;

    private final Frame frame;
    private final long frameId;
    private final List<MonthEnd> ends = new ArrayList<>();
    private final PreviousScores latest;
    private final JobRun job;
    private int customers;

    /** @param latest receives everyone's stage on the last of the days, and since which of them it lasted */
    History(Frame frame, long frameId, List<LocalDate> days, PreviousScores latest, JobRun job) {
        this.frame = frame;
        this.frameId = frameId;
        this.latest = latest;
        this.job = job;
        Scorer shared = frame.scorer(frame.asOf());
        days.forEach(day -> ends.add(new MonthEnd(day, shared)));
    }

    /** Reads the ledger once on {@code reader} and writes on {@code writer}, in the transaction it is in. */
    void rebuild(
            Connection reader, Connection writer, boolean reconstructed, ReconstructedStages.@Nullable Sink changes)
            throws SQLException {
        delete(writer);
        LocalDate last = ends.get(ends.size() - 1).date();
        try (CopyText copy = new CopyText(writer, "score_snapshot", "month_end, customer_id, value, tier, stage")) {
            CustomerDays.ofAll(reader, last, (id, history, profit) -> add(id, history, copy, changes));
            copy.end();
        }
        try (CopyText copy = new CopyText(writer, "base_snapshot", MonthEnd.COLUMNS)) {
            for (MonthEnd end : ends) {
                copy.row(end.values(reconstructed, frameId));
            }
            copy.end();
        }
    }

    private void delete(Connection writer) throws SQLException {
        for (String table : List.of("score_snapshot", "base_snapshot")) {
            try (PreparedStatement delete =
                    writer.prepareStatement("delete from " + table + " where month_end = any (?)")) {
                Object[] days = ends.stream().map(MonthEnd::date).toArray();
                delete.setArray(1, writer.createArrayOf("date", days));
                delete.executeUpdate();
            }
        }
    }

    private void add(long id, CustomerHistory history, CopyText copy, ReconstructedStages.@Nullable Sink changes)
            throws SQLException {
        StageRule rule = frame.settings().stages();
        Stage stage = null;
        StageEvidence evidence = null;
        int since = 0;
        MonthEnd before = null;
        Summary summary = null;
        for (MonthEnd end : ends) {
            summary = end.summary(history, before, summary);
            before = end;
            if (summary.hasPurchased()) {
                Score score = end.score(summary);
                Stage next = rule.next(stage, evidence, score.evidence());
                end.add(history, summary, score, next);
                write(id, end.date(), score, next, copy);
                if (next != stage) {
                    since = Math.toIntExact(end.date().toEpochDay());
                    change(id, end.date(), stage, next, score.evidence(), changes);
                }
                stage = next;
                evidence = score.evidence();
            }
        }
        if (stage != null && evidence != null) {
            latest.add(id, new PreviousScores.Previous(stage, since, evidence));
        }
        if (++customers % REPORT_EVERY == 0) {
            job.done(customers);
        }
    }

    private static void change(
            long id,
            LocalDate day,
            @Nullable Stage from,
            Stage to,
            StageEvidence evidence,
            ReconstructedStages.@Nullable Sink changes)
            throws SQLException {
        if (changes != null) {
            changes.change(id, day, from, to, evidence);
        }
    }

    private static void write(long id, LocalDate day, Score score, Stage stage, CopyText copy) throws SQLException {
        FutureValue future = score.future();
        copy.row(
                day,
                id,
                future == null ? null : ScoreRow.money(future.value()),
                future == null ? null : future.tier().key(),
                stage.key());
    }
}
