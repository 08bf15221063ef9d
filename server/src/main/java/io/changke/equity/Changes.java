package io.changke.equity;

import io.changke.analytics.base.Stage;
import io.changke.equity.EquityChange.Move;
import io.changke.equity.EquityChange.Part;
import io.changke.fields.Conditions;
import io.changke.value.ScoredFrame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
                   b.tier as tier_before, a.tier as tier_after,
                   b.stage as stage_before, a.stage as stage_after, count(*) as customers,
                   coalesce(sum(b.value), 0) as value_before, coalesce(sum(a.value), 0) as value_after
            from before b
            full join after a on a.customer_id = b.customer_id
            group by 1, 2, 3, 4, 5, 6
            """;

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(
            @Nullable String part,
            boolean isNew,
            @Nullable String tierBefore,
            @Nullable String tierAfter,
            @Nullable String stageBefore,
            @Nullable String stageAfter,
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
                moves(found, "tier", known, Found::tierBefore, Found::tierAfter),
                moves(found, "stage", known, Found::stageBefore, Found::stageAfter));
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

    private record Way(boolean isNew, String before, String after) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return Comparator.comparing(Way::isNew)
                    .thenComparing(Way::before)
                    .thenComparing(Way::after)
                    .compare(this, other);
        }
    }

    private static List<Move> moves(
            List<Found> found,
            String field,
            boolean known,
            Function<Found, @Nullable String> before,
            Function<Found, @Nullable String> after) {
        Map<Way, Move> moves = new TreeMap<>();
        for (Found each : found) {
            String from = before.apply(each);
            String to = after.apply(each);
            if (to != null && (each.isNew() || from != null)) {
                moves.merge(
                        new Way(each.isNew(), String.valueOf(from), to),
                        move(each, field, from, to, known),
                        Changes::add);
            }
        }
        return List.copyOf(moves.values());
    }

    private static Move move(Found each, String field, @Nullable String from, String to, boolean known) {
        Map<String, Object> before =
                each.isNew() ? newcomers() : Conditions.is(field + "QuarterAgo", String.valueOf(from));
        return new Move(
                from,
                to,
                each.customers(),
                each.isNew() ? null : each.valueBefore(),
                each.valueAfter(),
                known ? Conditions.all(before, Conditions.is(field, to)) : null);
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
