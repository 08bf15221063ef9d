package io.changke.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides which month-ends a refresh has to work out, and has them written. */
@Component
class MonthEndWriter {
    private final JdbcClient jdbc;
    private final Optional<ReconstructedStages> stages;

    MonthEndWriter(JdbcClient jdbc, Optional<ReconstructedStages> stages) {
        this.jdbc = jdbc;
        this.stages = stages;
    }

    /** What the stages were at the last month-end worked out now; empty where none was. */
    PreviousScores write(Publication.Order order, long frameId, Connection writer) throws SQLException {
        Fitting fitting = order.fitting();
        PreviousScores past = new PreviousScores();
        LocalDate begin = fitting.ledgerBegin();
        if (begin == null) {
            return past;
        }
        Set<LocalDate> known = new HashSet<>(jdbc.sql("select month_end from base_snapshot")
                .query(LocalDate.class)
                .list());
        List<LocalDate> due = MonthEnds.before(fitting.asOf(), begin).stream()
                .filter(day -> order.history() || !known.contains(day))
                .toList();
        if (due.isEmpty()) {
            return past;
        }
        order.job().total(fitting.reading().size());
        // on the first night of a month only its eve is due: that is no reconstruction
        boolean reconstructed = order.history() || known.isEmpty() || due.size() > 1;
        History history = new History(fitting.frame(), frameId, due, past, order.job());
        if (reconstructed && stages.isPresent()) {
            try (ReconstructedStages.Sink changes = stages.get().replace(realChangesBegin(fitting.asOf()))) {
                history.rebuild(order.reader(), writer, true, changes);
                changes.end();
            }
        } else {
            history.rebuild(order.reader(), writer, reconstructed, null);
        }
        return past;
    }

    private LocalDate realChangesBegin(LocalDate asOf) {
        return jdbc.sql("select least(min(as_of), cast(:asOf as date)) from frame")
                .param("asOf", asOf)
                .query(LocalDate.class)
                .single();
    }
}
