package io.changke.quality;

import io.changke.customers.Visibility;
import io.changke.fields.Conditions;
import io.changke.platform.FirmSettings;
import io.changke.quality.Quality.Outlying;
import io.changke.quality.Quality.OutlyingPurchases;
import io.changke.quality.Quality.SharedPhone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies far from the rest: numbers that many share, purchases of unusual amounts. */
@Repository
class Apart {

    private static final int SHARED_BY = 4;
    private static final int SHOWN = 20;
    private static final int ENOUGH_PURCHASES = 30;

    /** Of a sample of some hundred thousand: the median of millions is that of the sample, in a fraction of the time. */
    private static final String USUAL = """
            with sampled as (
                select ln(amount) as size
                from purchase tablesample system (
                    (select least(100, 100 * 200000 / greatest(1, reltuples)) from pg_class where oid = 'purchase'::regclass))
                where amount > 0 and not is_return
            ), middle as (
                select percentile_cont(0.5) within group (order by size) as median, count(*) as n from sampled
            ), spread as (
                select percentile_cont(0.5) within group (order by abs(size - middle.median)) as mad
                from sampled, middle
            )
            select exp(median)::numeric(20, 2) as median,
                   exp(median + 3.5 * greatest(mad, 0.05) / 0.6745)::numeric(20, 2) as above
            from middle, spread
            where n >= :enough
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FirmSettings firm;

    Apart(JdbcClient jdbc, Visibility visibility, FirmSettings firm) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.firm = firm;
    }

    private record Usual(BigDecimal median, BigDecimal above) {}

    List<SharedPhone> phones() {
        return jdbc.sql("""
                        select phone, count(*) as customers
                        from customer c
                        where phone is not null and %s
                        group by phone
                        having count(*) >= :least
                        order by count(*) desc, phone
                        limit :most
                        """.formatted(visibility.ofCustomers().sql()))
                .param("least", SHARED_BY)
                .param("most", SHOWN)
                .query((row, number) ->
                        new SharedPhone(row.getString(1), row.getLong(2), Conditions.is("phone", row.getString(1))))
                .list();
    }

    OutlyingPurchases purchases() {
        String currency = firm.current().currency();
        Optional<Usual> usual = jdbc.sql(USUAL)
                .param("enough", ENOUGH_PURCHASES)
                .query(Usual.class)
                .optional();
        return usual.map(found -> new OutlyingPurchases(
                        currency, found.median(), found.above(), count(found.above()), greatest(found.above())))
                .orElseGet(() -> new OutlyingPurchases(currency, null, null, 0, List.of()));
    }

    private long count(BigDecimal above) {
        return jdbc.sql("""
                        select count(*)
                        from purchase p
                        join customer c on c.id = p.customer_id
                        where p.amount > :above and %s
                        """.formatted(visibility.ofCustomers().sql()))
                .param("above", above)
                .query(Long.class)
                .single();
    }

    private List<Outlying> greatest(BigDecimal above) {
        return jdbc.sql("""
                        select c.id, coalesce(c.name, c.external_id, c.email, c.phone, c.id::text) as display_name,
                               p.order_number, p.day, p.amount
                        from purchase p
                        join customer c on c.id = p.customer_id
                        where p.amount > :above and %s
                        order by p.amount desc, p.id
                        limit :most
                        """.formatted(visibility.ofCustomers().sql()))
                .param("above", above)
                .param("most", SHOWN)
                .query((row, number) -> new Outlying(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getBigDecimal(5)))
                .list();
    }
}
