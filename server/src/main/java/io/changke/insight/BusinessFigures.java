package io.changke.insight;

import io.changke.customers.Visibility;
import io.changke.fields.Conditions;
import io.changke.insight.Business.OfChannel;
import io.changke.insight.Business.OfOwner;
import io.changke.insight.Business.Owing;
import io.changke.insight.Business.Sold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what was sold and what is owed, of the customers whom the reader may see. */
@Repository
class BusinessFigures {

    private static final String SOLD = """
            sum(p.amount) filter (where p.day >= :monthBegin) as amount,
            count(distinct p.customer_id) filter (where p.day >= :monthBegin and not p.is_return) as customers,
            sum(p.amount) filter (where p.day <= :lastMonthSameDay) as last_amount
            """;

    private static final String BY_OWNER = """
            with sold as (
                select c.owner_id, %1$s
                from purchase p
                join customer c on c.id = p.customer_id
                where p.day between :lastMonthBegin and :asOf and %2$s
                group by c.owner_id
            ), owing as (
                select c.owner_id, sum(d.owed) as owed, sum(d.overdue) as overdue
                from customer_debt d
                join customer c on c.id = d.customer_id
                where d.owed > 0 and %2$s
                group by c.owner_id
            )
            select u.id, u.name, u.id is null or u.disabled_at is null as at_work,
                   coalesce(sold.amount, 0) as amount, coalesce(sold.customers, 0) as customers,
                   coalesce(sold.last_amount, 0) as last_amount,
                   coalesce(owing.owed, 0) as owed, coalesce(owing.overdue, 0) as overdue
            from (select owner_id from sold union select owner_id from owing) owner
            left join sold on sold.owner_id is not distinct from owner.owner_id
            left join owing on owing.owner_id is not distinct from owner.owner_id
            left join app_user u on u.id = owner.owner_id
            order by u.id is null, amount desc, owed desc, u.id
            """;

    private static final String BY_CHANNEL = """
            select channel.code, coalesce(sold.amount, 0) as amount, sold.customers,
                   coalesce(sold.last_amount, 0) as last_amount
            from (
                select p.channel_id, %1$s
                from purchase p
                join customer c on c.id = p.customer_id
                where p.day between :lastMonthBegin and :asOf and %2$s
                group by p.channel_id
            ) sold
            left join channel on channel.id = sold.channel_id
            order by channel.id is null, amount desc, channel.code
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    BusinessFigures(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** Of one state of the database, so that both add up to the same. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Business business(Now now, String currency) {
        return new Business(
                now.monthBegin(),
                now.asOf(),
                now.lastMonthBegin(),
                now.lastMonthSameDay(),
                currency,
                asked(BY_OWNER, now).query((row, number) -> ofOwner(row, now)).list(),
                asked(BY_CHANNEL, now)
                        .query((row, number) -> ofChannel(row, now))
                        .list());
    }

    private JdbcClient.StatementSpec asked(String query, Now now) {
        return jdbc.sql(query.formatted(SOLD, visibility.ofCustomers().sql()))
                .param("monthBegin", now.monthBegin())
                .param("lastMonthBegin", now.lastMonthBegin())
                .param("lastMonthSameDay", now.lastMonthSameDay())
                .param("asOf", now.asOf());
    }

    private static OfOwner ofOwner(ResultSet row, Now now) throws SQLException {
        String owner = row.getString("name");
        Map<String, Object> owned = Behind.ownedBy(owner);
        return new OfOwner(
                row.getObject("id", Long.class),
                owner,
                row.getBoolean("at_work"),
                sold(
                        row,
                        Conditions.all(owned, Behind.purchased(now.monthBegin(), now.asOf())),
                        Conditions.all(owned, Behind.purchased(now.lastMonthBegin(), now.lastMonthSameDay()))),
                new Owing(
                        row.getBigDecimal("owed"),
                        row.getBigDecimal("overdue"),
                        Conditions.all(owned, Conditions.atLeast("owed", "0.01")),
                        Conditions.all(owned, Conditions.atLeast("overdue", "0.01"))));
    }

    private static OfChannel ofChannel(ResultSet row, Now now) throws SQLException {
        @Nullable String channel = row.getString("code");
        return new OfChannel(
                channel,
                sold(
                        row,
                        Behind.purchasedThrough(channel, now.monthBegin(), now.asOf()),
                        Behind.purchasedThrough(channel, now.lastMonthBegin(), now.lastMonthSameDay())));
    }

    private static Sold sold(ResultSet row, Map<String, Object> condition, Map<String, Object> lastCondition)
            throws SQLException {
        return new Sold(
                row.getBigDecimal("amount"),
                row.getInt("customers"),
                row.getBigDecimal("last_amount"),
                condition,
                lastCondition);
    }
}
