package io.changke.value;

import io.changke.platform.jobs.JobRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fits the models afresh and scores everyone, from one snapshot of the ledger, published at once. Until then nothing is
 * visible, so that a refresh which is killed leaves nothing behind and is simply run again.
 */
@Component
public class Refresh {
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Publication publication;
    private final Assumptions assumptions;
    private final ApplicationEventPublisher events;

    Refresh(
            DataSource dataSource,
            TransactionTemplate transaction,
            Publication publication,
            Assumptions assumptions,
            ApplicationEventPublisher events) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.publication = publication;
        this.assumptions = assumptions;
        this.events = events;
    }

    /** With {@code history}, all month-ends are worked out anew; otherwise only those that are still missing. */
    public void run(JobRun job, boolean history) {
        try (Connection reader = dataSource.getConnection()) {
            job.phase("waitingToScore");
            text(reader, "select pg_advisory_lock(hashtext('changke refresh'))::text");
            try {
                reader.setAutoCommit(false);
                refresh(reader, job, history);
            } finally {
                reader.rollback();
                reader.setAutoCommit(true);
                text(reader, "select pg_advisory_unlock(hashtext('changke refresh'))::text");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The base could not be scored: " + failure.getMessage(), failure);
        }
    }

    private void refresh(Connection reader, JobRun job, boolean history) throws SQLException {
        try (Statement statement = reader.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        String snapshot = text(reader, "select pg_current_snapshot()::text");
        job.phase("readingLedger");
        PreviousScores previous = PreviousScores.read(reader);
        Fitting fitting = Fitting.of(reader, assumptions.firm(), assumptions.today());
        Publication.Order order = new Publication.Order(reader, snapshot, previous, fitting, job, history);
        Long frame = transaction.execute(status -> publication.write(order));
        events.publishEvent(new BaseRefreshed(Objects.requireNonNull(frame), fitting.asOf()));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return Objects.toString(row.getString(1), "");
        }
    }
}
