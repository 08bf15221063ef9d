package io.changke.value;

import io.changke.analytics.base.Base;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import io.changke.analytics.base.HoldoutCheck;
import io.changke.analytics.base.Settings;
import io.changke.platform.Firm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger once and fits a frame on it, which is checked on the later half of the time observed.
 *
 * @param ledgerBegin null with an empty ledger
 */
record Fitting(
        LocalDate asOf,
        @Nullable LocalDate ledgerBegin,
        LocalDate ledgerEnd,
        double marginWhereUnknown,
        LedgerReading reading,
        Base base,
        Frame frame,
        @Nullable Holdout holdout) {

    private static final String PERIOD = "select min(day), max(day) from purchase where day <= ?";

    static Fitting of(Connection connection, Firm firm, LocalDate today) throws SQLException {
        LocalDate begin;
        LocalDate end;
        try (PreparedStatement select = connection.prepareStatement(PERIOD)) {
            select.setObject(1, today);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                begin = row.getObject(1, LocalDate.class);
                end = row.getObject(2, LocalDate.class);
            }
        }
        LocalDate asOf = Observation.end(end, today);
        int day = Math.toIntExact(asOf.toEpochDay());
        LedgerReading reading = new LedgerReading(day);
        HoldoutCheck check = begin == null ? null : check(begin, day);
        CustomerDays.ofAll(connection, asOf, (id, history, profit) -> {
            reading.add(id, history, profit);
            if (check != null) {
                check.add(history);
            }
        });
        Base base = reading.base();
        Settings settings = Assumptions.settings(firm, reading.profit().margin(firm.margin()));
        Holdout holdout = check == null ? null : check.with(settings);
        Frame frame = Frame.of(base, day, settings, holdout);
        return new Fitting(asOf, begin, end == null ? asOf : end, firm.margin(), reading, base, frame, holdout);
    }

    private static HoldoutCheck check(LocalDate begin, int day) {
        return Holdout.check(Holdout.middle(Math.toIntExact(begin.toEpochDay()), day), day);
    }
}
