package io.changke.value;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fits a frame on the spot where a customer is scored before the first refresh ever: the ledger is short then. */
@Component
class FirstFrame {
    private final JdbcTemplate jdbc;
    private final Frames frames;
    private final Assumptions assumptions;

    FirstFrame(JdbcTemplate jdbc, Frames frames, Assumptions assumptions) {
        this.jdbc = jdbc;
        this.frames = frames;
        this.assumptions = assumptions;
    }

    Frames.Published publish() {
        LocalDate today = assumptions.today();
        Fitting fitting = Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<Fitting>) c -> Fitting.of(c, assumptions.firm(), today)));
        long id = frames.add(fitting.frame(), fitting.holdout());
        frames.publish(id, fitting.asOf(), fitting.ledgerEnd());
        return new Frames.Published(id, fitting.frame());
    }
}
