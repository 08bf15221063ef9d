package io.changke.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one row of the firm's settings. */
@Repository
public class FirmSettings {
    private static final String SELECT = """
            select name, currency, time_zone, margin, annual_discount_rate, horizon_months, purchasing_model, demo
            from firm_setting
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FirmSettings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Firm current() {
        return jdbc.sql(SELECT).query((row, n) -> firm(row)).single();
    }

    /** For the command that fills the demonstration firm. */
    @Transactional
    public void markDemo(String name) {
        jdbc.sql("update firm_setting set demo = true, name = ?, changed_at = now()")
                .param(name)
                .update();
    }

    @Transactional
    Firm change(FirmChange change, @Nullable Long changedBy) {
        var before =
                jdbc.sql(SELECT + "for update").query((row, n) -> firm(row)).single();
        var after = change.applyTo(before);
        jdbc.sql("""
                        update firm_setting
                        set name = ?, currency = ?, time_zone = ?, margin = ?, annual_discount_rate = ?,
                            horizon_months = ?, purchasing_model = ?, changed_at = now()
                        """)
                .param(after.name())
                .param(after.currency())
                .param(after.timeZone().getId())
                .param(after.margin())
                .param(after.annualDiscountRate())
                .param(after.horizonMonths())
                .param(after.purchasingModel())
                .update();
        if (movesFigures(before, after)) {
            events.publishEvent(new FirmFiguresChanged(before, after, changedBy));
        }
        return after;
    }

    private static boolean movesFigures(Firm before, Firm after) {
        return before.margin() != after.margin()
                || before.annualDiscountRate() != after.annualDiscountRate()
                || before.horizonMonths() != after.horizonMonths()
                || !before.purchasingModel().equals(after.purchasingModel())
                || !before.currency().equals(after.currency())
                || !before.timeZone().equals(after.timeZone());
    }

    private static Firm firm(ResultSet row) throws SQLException {
        return new Firm(
                row.getString("name"),
                row.getString("currency"),
                ZoneId.of(row.getString("time_zone")),
                row.getDouble("margin"),
                row.getDouble("annual_discount_rate"),
                row.getInt("horizon_months"),
                row.getString("purchasing_model"),
                row.getBoolean("demo"));
    }
}
