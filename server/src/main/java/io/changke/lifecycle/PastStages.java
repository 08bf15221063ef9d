package io.changke.lifecycle;

import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import io.changke.value.CopyText;
import io.changke.value.ReconstructedStages;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes the changes of stage of the past; what was really seen at the time is never replaced. */
@Component
class PastStages implements ReconstructedStages {
    private static final String COLUMNS =
            "customer_id, day, at, from_stage, to_stage, occasions, own_rhythm, overdue, p_buy, reconstructed";

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    PastStages(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @Override
    public Sink replace(LocalDate until) {
        jdbc.sql("delete from stage_change where reconstructed").update();
        return new Buffer(until);
    }

    /** The connection is busy with the snapshots until the end, so the changes wait in memory. */
    private final class Buffer implements Sink {
        private final LocalDate until;
        private final StageChangeColumns changes = new StageChangeColumns();

        Buffer(LocalDate until) {
            this.until = until;
        }

        @Override
        public void change(long customerId, LocalDate day, @Nullable Stage from, Stage to, StageEvidence evidence) {
            if (day.isBefore(until)) {
                changes.add(customerId, day, from, to, evidence);
            }
        }

        @Override
        public void end() throws SQLException {
            try (CopyText copy = new CopyText(DataSourceUtils.getConnection(dataSource), "stage_change", COLUMNS)) {
                for (int i = 0; i < changes.size(); i++) {
                    copy.row(changes.row(i));
                }
                copy.end();
            }
        }

        @Override
        public void close() {
            // nothing is held but memory
        }
    }
}
