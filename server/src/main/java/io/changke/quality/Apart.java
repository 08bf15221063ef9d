package io.changke.quality;

import io.changke.customers.Visibility;
import io.changke.fields.Conditions;
import io.changke.platform.FirmSettings;
import io.changke.quality.Quality.Outlying;
import io.changke.quality.Quality.OutlyingPurchases;
import io.changke.quality.Quality.SharedPhone;
import io.changke.quality.Quality.Usual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies far from the rest: numbers that many share, purchases of unusual amounts. */
@Repository
class Apart {

    private static final int SHARED_BY = 4;
    private static final int SHOWN = 12;
    private static final int ENOUGH_PURCHASES = 30;

    /** Of a sample of some hundred thousand: the median of millions is that of the sample, in a fraction of the time. */
    private static final String USUAL = """
            with sampled as (
                select c.kind, ln(p.amount) as size
                from purchase p tablesample system (
                    (select least(100, 100 * 200000 / greatest(1, reltuples)) from pg_class where oid = 'purchase'::regclass))
                join customer c on c.id = p.customer_id
                where p.amount > 0 and not p.is_return
            ), middle as (
                select kind, percentile_cont(0.5) within group (order by size) as median
                from sampled
                group by kind
                having count(*) >= :enough
            )
            select kind, exp(median)::numeric(20, 2) as median,
                   exp(median + 3.5 / 0.6745 * greatest(
                       percentile_cont(0.5) within group (order by abs(size - median)), 0.05))::numeric(20, 2) as above
            from sampled join middle using (kind)
            group by kind, median
            order by kind desc
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FirmSettings firm;

    Apart(JdbcClient jdbc, Visibility visibility, FirmSettings firm) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.firm = firm;
    }

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
        List<Usual> usual = jdbc.sql(USUAL)
                .param("enough", ENOUGH_PURCHASES)
                .query(Usual.class)
                .list();
        List<Found> found = beyond(usual);
        return new OutlyingPurchases(
                firm.current().currency(),
                usual,
                found.isEmpty() ? 0 : found.get(0).all(),
                found.stream().map(Found::purchase).toList());
    }

    private List<Found> beyond(List<Usual> usual) {
        return jdbc.sql("""
                        select c.id, coalesce(c.name, c.external_id, c.email, c.phone, c.id::text), p.order_number, p.day,
                               p.amount, count(*) over ()
                        from (select * from purchase
                              where amount > (select min(bound) from unnest(cast(:bounds as numeric[])) bound)) p
                        join customer c on c.id = p.customer_id
                        join unnest(cast(:kinds as text[]), cast(:bounds as numeric[])) as usual(kind, above)
                          on usual.kind = c.kind and p.amount > usual.above
                        where %s
                        order by p.amount desc, p.id
                        limit :most
                        """.formatted(visibility.ofCustomers().sql()))
                .param("kinds", usual.stream().map(Usual::kind).toArray(String[]::new))
                .param("bounds", usual.stream().map(Usual::above).toArray(BigDecimal[]::new))
                .param("most", SHOWN)
                .query((row, number) -> new Found(
                        new Outlying(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getBigDecimal(5)),
                        row.getLong(6)))
                .list();
    }

    /** @param all how many there are */
    private record Found(Outlying purchase, long all) {}
}
