package io.changke.insight;

import io.changke.customers.Whose;
import io.changke.insight.Home.Attention;
import io.changke.insight.Home.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who deserves a look today, and why. */
@Repository
class Attentions {
    private static final int MOST = 10;
    private static final int SHOWN = 5;
    private static final int JUST_NOW_DAYS = 31;

    private static final String WHO = """
            select s.customer_id, coalesce(c.name, c.external_id, c.email, c.phone, s.customer_id::text) as display_name,
                   s.tier, s.stage, s.value, s.occasions, s.as_of - s.last_day as days_since_last, s.own_rhythm,
                   s.overdue, s.p_buy
            """;

    /** Slipped into decline within a month, the most valuable first. */
    private static final String SLIPPED = WHO + """
            from customer_score s
            join customer c on c.id = s.customer_id
            where s.stage = 'decline' and s.stage_since > s.as_of - :justNow and s.value > 0 and %s
            order by s.value desc, s.customer_id
            limit :most
            """;

    /** The best customers, later than their own rhythm but not yet in decline. */
    private static final String OVERDUE = WHO + """
            from customer_score s
            join customer c on c.id = s.customer_id
            where s.tier in ('platinum', 'gold') and s.stage not in ('decline', 'lost') and s.overdue >= 1.5
              and s.occasions > 1 and %s
            order by s.value desc, s.customer_id
            limit :most
            """;

    /** Bought once, and the time of a second purchase has come. */
    private static final String SECOND_PURCHASE = WHO + """
            from customer_score s
            join customer c on c.id = s.customer_id
            where s.stage = 'exploration' and s.occasions = 1 and s.overdue between 0.8 and 2 and s.value > 0
              and %s
            order by s.value desc, s.revenue desc, s.customer_id
            limit :most
            """;

    private static final String AT_RISK = WHO + """
            from customer_score s
            join customer c on c.id = s.customer_id
            where s.stage = 'decline' and s.value > 0 and %s
            order by s.value desc, s.customer_id
            limit :most
            """;

    /** Whose future value has grown most since the end of last month, those included who are new since. */
    private static final String RISERS = WHO + """
                 , q.value as value_before
            from customer_score s
            join customer c on c.id = s.customer_id
            join score_snapshot q on q.customer_id = s.customer_id and q.month_end = :previousOn
            where s.value > q.value and %s
            order by s.value - q.value desc, s.customer_id
            limit :most
            """;

    private static final String IN_DECLINE = """
            select count(*)
            from customer_score s
            join customer c on c.id = s.customer_id
            where s.stage = 'decline' and %s
            """;

    private final JdbcClient jdbc;

    Attentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who just slipped and the best who are overdue first; the rest is filled in their order. */
    List<Attention> lookAfter(Whose whose, @Nullable Long reader) {
        List<Attention> slipped = find(SLIPPED, "slippedIntoDecline", whose, reader);
        List<Attention> overdue = find(OVERDUE, "overdueByOwnRhythm", whose, reader);
        List<Attention> second = find(SECOND_PURCHASE, "dueForSecondPurchase", whose, reader);
        Set<Attention> chosen = new LinkedHashSet<>();
        first(4, slipped, chosen);
        first(4, overdue, chosen);
        first(2, second, chosen);
        for (List<Attention> more : List.of(slipped, overdue, second)) {
            first(MOST - chosen.size(), more, chosen);
        }
        return List.copyOf(chosen);
    }

    private static void first(int count, List<Attention> from, Set<Attention> into) {
        from.stream()
                .filter(one -> !into.contains(one))
                .limit(Math.max(0, count))
                .forEach(into::add);
    }

    List<Attention> atRisk(Whose whose, @Nullable Long reader) {
        return find(AT_RISK, "mayBeLost", whose, reader).stream().limit(SHOWN).toList();
    }

    int inDecline(Whose whose, @Nullable Long reader) {
        return asked(IN_DECLINE, whose, reader).query(Integer.class).single();
    }

    /** @param previousOn the month-end they are compared with */
    List<Attention> risers(@Nullable LocalDate previousOn, Whose whose, @Nullable Long reader) {
        if (previousOn == null) {
            return List.of();
        }
        return asked(RISERS, whose, reader)
                .param("previousOn", previousOn)
                .param("most", SHOWN)
                .query((row, number) -> {
                    Attention attention = attention(row, "valueRose");
                    Map<String, Number> values = new LinkedHashMap<>(attention.values());
                    values.put("valueBefore", row.getBigDecimal("value_before"));
                    return new Attention(attention.customer(), attention.value(), attention.reason(), values);
                })
                .list();
    }

    private JdbcClient.StatementSpec asked(String query, Whose whose, @Nullable Long reader) {
        return jdbc.sql(query.formatted(whose.sql())).param("reader", reader, Types.BIGINT);
    }

    private List<Attention> find(String query, String reason, Whose whose, @Nullable Long reader) {
        JdbcClient.StatementSpec statement = asked(query, whose, reader).param("most", MOST);
        if (query.contains(":justNow")) {
            statement = statement.param("justNow", JUST_NOW_DAYS);
        }
        return new ArrayList<>(
                statement.query((row, number) -> attention(row, reason)).list());
    }

    private static Attention attention(ResultSet row, String reason) throws SQLException {
        Person person = new Person(
                row.getLong("customer_id"),
                row.getString("display_name"),
                row.getString("tier"),
                row.getString("stage"));
        Map<String, Number> values = new LinkedHashMap<>();
        for (String figure : List.of("occasions", "days_since_last", "own_rhythm", "overdue", "p_buy")) {
            if (row.getObject(figure) instanceof Number value) {
                values.put(NAMES.get(figure), value);
            }
        }
        return new Attention(person, row.getBigDecimal("value"), reason, values);
    }

    private static final Map<String, String> NAMES = Map.of(
            "occasions", "occasions",
            "days_since_last", "daysSinceLast",
            "own_rhythm", "ownRhythmDays",
            "overdue", "overdue",
            "p_buy", "pBuy");
}
