package io.changke.insight;

import io.changke.fields.Conditions;
import io.changke.insight.Home.Cell;
import io.changke.insight.Home.Cohort;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of the customers who first bought in a month, how many bought again in each month after it. */
@Repository
class Retention {
    private static final int MONTHS_SHOWN = 24;

    private static final String COHORTS = """
            select date_trunc('month', s.first_day)::date as cohort, bought.month, count(*) as customers
            from customer_score s
            join (
                select distinct customer_id, date_trunc('month', day)::date as month
                from purchase
                where day between :from and :asOf and not is_return
            ) bought on bought.customer_id = s.customer_id
            where s.first_day >= :from
            group by 1, 2
            """;

    private final JdbcClient jdbc;

    Retention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cohort> cohorts(Now now) {
        YearMonth last = YearMonth.from(now.asOf());
        Map<YearMonth, Map<YearMonth, Integer>> counts = new TreeMap<>();
        jdbc.sql(COHORTS)
                .param("from", last.minusMonths(MONTHS_SHOWN - 1).atDay(1))
                .param("asOf", now.asOf())
                .query(row -> {
                    YearMonth cohort = YearMonth.from(row.getObject(1, LocalDate.class));
                    YearMonth month = YearMonth.from(row.getObject(2, LocalDate.class));
                    counts.computeIfAbsent(cohort, c -> new TreeMap<>()).put(month, row.getInt(3));
                });
        List<Cohort> cohorts = new ArrayList<>();
        counts.forEach((month, bought) -> cohorts.add(cohort(month, bought, now.asOf())));
        return cohorts;
    }

    private static Cohort cohort(YearMonth month, Map<YearMonth, Integer> bought, LocalDate asOf) {
        Map<String, Object> members = Behind.between("firstPurchaseOn", month.atDay(1), month.atEndOfMonth());
        int customers = bought.getOrDefault(month, 0);
        List<Cell> cells = new ArrayList<>();
        int months = Math.toIntExact(month.until(YearMonth.from(asOf), ChronoUnit.MONTHS));
        for (int k = 0; k <= months; k++) {
            YearMonth then = month.plusMonths(k);
            int again = bought.getOrDefault(then, 0);
            Map<String, Object> condition =
                    Conditions.all(members, Behind.purchased(then.atDay(1), then.atEndOfMonth()));
            boolean unfinished = asOf.isBefore(then.atEndOfMonth());
            cells.add(new Cell(k, again, customers == 0 ? 0 : (double) again / customers, unfinished, condition));
        }
        return new Cohort(month, customers, cells, members);
    }
}
