package io.changke.insight;

import io.changke.customers.Visibility;
import io.changke.fields.Conditions;
import io.changke.insight.Home.AtRisk;
import io.changke.insight.Home.Count;
import io.changke.insight.Home.Month;
import io.changke.insight.Home.Sales;
import io.changke.insight.Home.Share;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the base stands as a whole, now and at the ends of the months before. */
@Repository
class Headlines {
    private static final String SALES = """
            select coalesce(sum(amount) filter (where day >= :monthBegin), 0),
                   count(distinct (customer_id, day)) filter (where day >= :monthBegin and not is_return),
                   count(distinct customer_id) filter (where day >= :monthBegin and not is_return),
                   coalesce(sum(amount) filter (where day <= :lastMonthSameDay), 0)
            from purchase
            join customer c on c.id = customer_id
            where day between :lastMonthBegin and :asOf and %s
            """;

    private static final String RETENTION = """
            select count(*), count(*) filter (where stage <> 'lost')
            from customer_score s
            where exists (
                select from purchase p
                where p.customer_id = s.customer_id and not p.is_return
                  and p.day > :twoYearsAgo and p.day <= :yearAgo)
            """;

    private static final String TOTALS = """
            select count(*) filter (where occasions > 0) as customers,
                   coalesce(sum(occasions), 0) as purchases,
                   coalesce(sum(revenue), 0) as revenue,
                   sum(value) as value,
                   count(*) filter (where last_day > :yearAgo) as active,
                   count(*) filter (where stage = 'decline') as at_risk,
                   sum(value) filter (where stage = 'decline') as at_risk_value
            from customer_score
            """;

    private static final String HISTORY = """
            select month_end, customers, value, value_p10, value_p90, active_customers,
                   retention_kept::double precision / nullif(retention_base, 0), at_risk_value, month_revenue,
                   reconstructed
            from base_snapshot
            where month_end < :asOf
            order by month_end desc
            limit 24
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    Headlines(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    record Totals(
            int customers,
            long purchases,
            BigDecimal revenue,
            @Nullable BigDecimal value,
            int active,
            int atRisk,
            @Nullable BigDecimal atRiskValue) {}

    Totals totals(Now now) {
        return jdbc.sql(TOTALS)
                .param("yearAgo", now.yearAgo())
                .query((row, number) -> new Totals(
                        row.getInt(1),
                        row.getLong(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getBigDecimal(7)))
                .single();
    }

    Sales sales(Now now) {
        return jdbc.sql(SALES.formatted(visibility.ofCustomers().sql()))
                .param("monthBegin", now.monthBegin())
                .param("lastMonthBegin", now.lastMonthBegin())
                .param("lastMonthSameDay", now.lastMonthSameDay())
                .param("asOf", now.asOf())
                .query((row, number) -> new Sales(
                        now.monthBegin(),
                        now.asOf(),
                        row.getBigDecimal(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        Behind.purchased(now.monthBegin(), now.asOf())))
                .single();
    }

    Count active(Now now, Totals totals, Optional<Month> previous) {
        return new Count(
                totals.active(),
                previous.map(Month::activeCustomers).orElse(null),
                Conditions.atLeast("lastPurchaseOn", now.yearAgo().plusDays(1)));
    }

    AtRisk atRisk(Totals totals, Optional<Month> previous) {
        return new AtRisk(
                totals.atRiskValue() == null && totals.value() != null ? BigDecimal.ZERO : totals.atRiskValue(),
                totals.atRisk(),
                previous.map(Month::valueAtRisk).orElse(null),
                Conditions.is("stage", "decline"));
    }

    Share retention(Now now, Optional<Month> previous) {
        return jdbc.sql(RETENTION)
                .param("twoYearsAgo", now.twoYearsAgo())
                .param("yearAgo", now.yearAgo())
                .query((row, number) -> retention(now, row.getInt(1), row.getInt(2), previous))
                .single();
    }

    private static Share retention(Now now, int base, int kept, Optional<Month> previous) {
        return new Share(
                base == 0 ? null : (double) kept / base,
                base,
                kept,
                previous.map(Month::retention12).orElse(null),
                Conditions.all(
                        Behind.purchased(now.twoYearsAgo().plusDays(1), now.yearAgo()),
                        Conditions.not(Conditions.is("stage", "lost"))));
    }

    /** Ascending. */
    List<Month> history(Now now) {
        List<Month> latestFirst = jdbc.sql(HISTORY)
                .param("asOf", now.asOf())
                .query(Headlines::month)
                .list();
        return latestFirst.stream()
                .sorted((one, other) -> one.monthEnd().compareTo(other.monthEnd()))
                .toList();
    }

    private static Month month(ResultSet row, int number) throws SQLException {
        double retained = row.getDouble(7);
        Double retention = row.wasNull() ? null : retained;
        return new Month(
                row.getObject(1, LocalDate.class),
                row.getInt(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getInt(6),
                retention,
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBoolean(10));
    }
}
