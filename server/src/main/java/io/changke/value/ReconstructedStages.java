package io.changke.value;

import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the changes of stage that month-ends of the past, worked out afterwards, show. Filled from above. */
public interface ReconstructedStages {

    /** Forgets what was worked out earlier, and takes the changes before {@code until}, when real ones begin. */
    Sink replace(LocalDate until) throws SQLException;

    /** Takes one change after the other. */
    interface Sink extends AutoCloseable {
        void change(long customerId, LocalDate day, @Nullable Stage from, Stage to, StageEvidence evidence)
                throws SQLException;

        void end() throws SQLException;

        @Override
        void close() throws SQLException;
    }
}
