package io.changke.equity;

import io.changke.analytics.base.Stage;
import io.changke.equity.EquityChange.Move;
import io.changke.equity.EquityChange.Part;
import io.changke.fields.Conditions;
import io.changke.value.ScoredFrame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares each customer's value and tier on two days. */
@Repository
class Changes {
    private static final List<String> PARTS = List.of("new", "grown", "declined", "lost", "removed");

    private static final String NOW = """
            select customer_id, coalesce(value, 0) as value, tier, stage from customer_score where occasions > 0
            """;

    private static final String THEN = """
            select customer_id, coalesce(value, 0) as value, tier, stage from score_snapshot where month_end = :%s
            """;

    private static final String COMPARED = """
            with before as materialized (%s), after as materialized (%s)
            select case when b.customer_id is null then 'new'
                        when a.customer_id is null then 'removed'
                        when a.stage = 'lost' and b.stage <> 'lost' then 'lost'
                        when a.value > b.value then 'grown'
                        when a.value < b.value then 'declined' end as part,
                   b.customer_id is null as is_new,
                   b.tier as before, a.tier as after, count(*) as customers,
                   coalesce(sum(b.value), 0) as value_before, coalesce(sum(a.value), 0) as value_after
            from before b
            full join after a on a.customer_id = b.customer_id
            group by 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(
            @Nullable String part,
            boolean isNew,
            @Nullable String before,
            @Nullable String after,
            int customers,
            BigDecimal valueBefore,
            BigDecimal valueAfter) {}

    List<LocalDate> monthEnds(LocalDate before) {
        return jdbc.sql("select month_end from base_snapshot where month_end < :before order by month_end")
                .param("before", before)
                .query(LocalDate.class)
                .list();
    }

    EquityChange between(LocalDate from, LocalDate to, ScoredFrame scored) {
        boolean now = to.equals(scored.asOf());
        boolean known = now && from.equals(scored.quarterAgo());
        List<Found> found = jdbc.sql(COMPARED.formatted(THEN.formatted("from"), now ? NOW : THEN.formatted("to")))
                .param("from", from)
                .param("to", to)
                .query(Found.class)
                .list();
        return new EquityChange(
                from,
                to,
                monthEnds(scored.asOf()),
                sum(found, true),
                sum(found, false),
                parts(found, known),
                moves(found, known));
    }

    private static BigDecimal sum(List<Found> found, boolean before) {
        return found.stream()
                .map(each -> before ? each.valueBefore() : each.valueAfter())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Part> parts(List<Found> found, boolean known) {
        return PARTS.stream()
                .map(name -> {
                    List<Found> in = found.stream()
                            .filter(each -> name.equals(each.part()))
                            .toList();
                    return new Part(
                            name,
                            in.stream().mapToInt(Found::customers).sum(),
                            sum(in, false).subtract(sum(in, true)),
                            known ? behind(name) : null);
                })
                .filter(part -> part.customers() > 0)
                .toList();
    }

    private static @Nullable Map<String, Object> behind(String part) {
        Map<String, Object> known = Conditions.not(Conditions.empty("stageQuarterAgo"));
        Map<String, Object> lost =
                Conditions.all(Conditions.is("stage", "lost"), Conditions.in("stageQuarterAgo", otherThan(Stage.LOST)));
        return switch (part) {
            case "new" -> newcomers();
            case "lost" -> lost;
            case "grown" ->
                Conditions.all(List.of(known, Conditions.not(lost), Conditions.atLeast("valueChange", "0.01")));
            case "declined" ->
                Conditions.all(List.of(known, Conditions.not(lost), Conditions.atMost("valueChange", "-0.01")));
            default -> null;
        };
    }

    private static Map<String, Object> newcomers() {
        return Conditions.all(Conditions.empty("stageQuarterAgo"), Conditions.not(Conditions.empty("firstPurchaseOn")));
    }

    private static List<String> otherThan(Stage stage) {
        return Arrays.stream(Stage.values())
                .filter(each -> each != stage)
                .map(Stage::key)
                .toList();
    }

    private record Way(@Nullable String before, String after, boolean isNew) {}

    private static List<Move> moves(List<Found> found, boolean known) {
        Map<Way, Move> moves = new HashMap<>();
        for (Found each : found) {
            if (each.after() != null && (each.isNew() || each.before() != null)) {
                Way way = new Way(each.before(), each.after(), each.isNew());
                moves.merge(way, move(each, way, known), Changes::add);
            }
        }
        return moves.values().stream().toList();
    }

    private static Move move(Found each, Way way, boolean known) {
        Map<String, Object> now = Conditions.is("tier", way.after());
        Map<String, Object> before =
                way.isNew() ? newcomers() : Conditions.is("tierQuarterAgo", String.valueOf(way.before()));
        return new Move(
                way.before(),
                way.after(),
                each.customers(),
                way.isNew() ? null : each.valueBefore(),
                each.valueAfter(),
                known ? Conditions.all(before, now) : null);
    }

    private static Move add(Move one, Move other) {
        BigDecimal before = one.valueBefore();
        return new Move(
                one.before(),
                one.after(),
                one.customers() + other.customers(),
                before == null || other.valueBefore() == null ? null : before.add(other.valueBefore()),
                one.valueAfter().add(other.valueAfter()),
                one.condition());
    }
}
