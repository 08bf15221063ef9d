package io.changke.equity;

import io.changke.equity.Equity.Portion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of revenue and of future value the best customers bring. */
@Repository
class Concentrations {
    private static final int PORTIONS = 20;

    private static final String BY_PORTION = """
            select sum(amount)
            from (
                select %1$s as amount, ntile(:portions) over (order by %1$s desc, customer_id) as portion
                from customer_score
                where occasions > 0 and %1$s is not null
            ) as ranked
            group by portion
            order by portion
            """;

    private final JdbcClient jdbc;

    Concentrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From nobody to everybody in steps of 5 %; none where there are fewer customers than steps. */
    List<Portion> curve() {
        List<BigDecimal> revenue = portions("revenue");
        List<BigDecimal> value = portions("value");
        if (revenue.size() < PORTIONS) {
            return List.of();
        }
        List<Portion> curve = new ArrayList<>();
        for (int n = 0; n <= PORTIONS; n++) {
            curve.add(new Portion((double) n / PORTIONS, share(revenue, n), share(value, n)));
        }
        return curve;
    }

    private List<BigDecimal> portions(String column) {
        return jdbc.sql(BY_PORTION.formatted(column))
                .param("portions", PORTIONS)
                .query(BigDecimal.class)
                .list();
    }

    private static @Nullable Double share(List<BigDecimal> portions, int best) {
        BigDecimal all = sum(portions);
        return portions.size() < PORTIONS || all.signum() <= 0
                ? null
                : sum(portions.subList(0, best)).doubleValue() / all.doubleValue();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
