package io.changke.classes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns shares of the customers into figures. Of equals, all are in the lower class. */
@Component
class Cuts {

    private static final String SQL = """
            update class_cut
            set vip = now.profitable[1], core = now.profitable[2],
                frequency_high = now.frequency[1], frequency_middle = now.frequency[2],
                spend_high = now.spend[1], spend_middle = now.spend[2],
                order_value_high = now.order_value[1], order_value_middle = now.order_value[2],
                profit_high = now.profit[1], profit_middle = now.profit[2],
                customers = now.customers, cut_at = now()
            from (
                select count(*) as customers,
                       percentile_disc(t.best) within group (order by s.realised_value)
                           filter (where s.realised_value > 0) as profitable,
                       percentile_disc(t.bands) within group (order by s.occasions) as frequency,
                       percentile_disc(t.bands) within group (order by s.revenue) as spend,
                       percentile_disc(t.bands) within group (order by round(s.gross / s.occasions, 2)) as order_value,
                       percentile_disc(t.bands) within group (order by s.realised_value) as profit
                from customer_score s
                cross join (
                    select array[1 - vip_share, 1 - vip_share - core_share]::float8[] as best,
                           array[1 - high_share, 1 - high_share - middle_share]::float8[] as bands
                    from class_setting) as t
                where s.occasions > 0
                group by t.best, t.bands) as now
            """;

    private final JdbcClient jdbc;

    Cuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void renew() {
        jdbc.sql(SQL).update();
    }
}
