package io.changke.platform.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * One job at a time, whichever of the servers on this database runs it. A session holds the lock: it ends with the server,
 * however that ends, and a server that was only slow cannot find its job run by another.
 */
@Component
class JobLock {
    private static final Logger LOG = LoggerFactory.getLogger(JobLock.class);
    private static final String KEY = "(hashtext('changke job'))";

    private final DataSource dataSource;

    JobLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Held(Connection session) implements AutoCloseable {
        @Override
        public void close() {
            try (session) {
                ask(session, "select pg_advisory_unlock" + KEY);
            } catch (SQLException lost) {
                LOG.warn("the session that held the lock of the jobs was lost, and the lock with it", lost);
            }
        }
    }

    /** Empty while another job is running. */
    Optional<Held> take() {
        var session = DataSourceUtils.getConnection(dataSource);
        var taken = false;
        try {
            taken = ask(session, "select pg_try_advisory_lock" + KEY);
            return taken ? Optional.of(new Held(session)) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot ask for the lock of the jobs", failed);
        } finally {
            if (!taken) {
                JdbcUtils.closeConnection(session);
            }
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
