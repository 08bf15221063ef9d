package io.changke.insight;

import io.changke.analytics.base.Stage;
import io.changke.analytics.base.Tier;
import io.changke.analytics.base.TierCuts;
import io.changke.fields.Conditions;
import io.changke.insight.Home.Flow;
import io.changke.insight.Home.Moves;
import io.changke.insight.Home.StageFigures;
import io.changke.insight.Home.TierFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tiers and the stages: how many, worth what, and who moved. */
@Repository
class Pyramid {
    private static final String TIERS = """
            select tier, count(*) as customers, sum(value) as value, sum(revenue) as revenue
            from customer_score
            where tier is not null
            group by tier
            """;

    /** Somebody who was not there yet has come in; nobody leaves the pyramid. */
    private static final String MOVES = """
            select s.tier as now, q.tier as before, count(*)
            from customer_score s
            left join score_snapshot q on q.customer_id = s.customer_id and q.month_end = :previousOn
            where s.tier is not null and s.tier is distinct from q.tier
            group by s.tier, q.tier
            """;

    private static final String STAGES = """
            select stage, count(*) as customers, sum(value) as value
            from customer_score
            group by stage
            """;

    private static final String FLOWS = """
            select q.stage as before, s.stage as now, count(*)
            from customer_score s
            left join score_snapshot q on q.customer_id = s.customer_id and q.month_end = :quarterAgo
            where s.occasions > 0
            group by q.stage, s.stage
            order by q.stage nulls last, s.stage
            """;

    private final JdbcClient jdbc;

    Pyramid(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TierFigures> tiers(Now now, TierCuts cuts) {
        Map<String, Moves> moves = moves(now);
        Map<String, TierFigures> found = new HashMap<>();
        jdbc.sql(TIERS).query(row -> {
            String tier = row.getString(1);
            found.put(tier, figures(tier, row.getInt(2), row.getBigDecimal(3), row.getBigDecimal(4), cuts, moves));
        });
        if (found.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Tier.values())
                .map(Tier::key)
                .map(tier -> found.getOrDefault(tier, figures(tier, 0, BigDecimal.ZERO, BigDecimal.ZERO, cuts, moves)))
                .toList();
    }

    private static TierFigures figures(
            String tier, int customers, BigDecimal value, BigDecimal revenue, TierCuts cuts, Map<String, Moves> moves) {
        return new TierFigures(
                tier,
                customers,
                value,
                revenue,
                cut(tier, cuts),
                moves.getOrDefault(tier, new Moves(0, 0)),
                Conditions.is("tier", tier));
    }

    private static @Nullable BigDecimal cut(String tier, TierCuts cuts) {
        Double cut = switch (tier) {
            case "platinum" -> cuts.platinum();
            case "gold" -> cuts.gold();
            case "iron" -> cuts.iron();
            default -> null;
        };
        return cut == null ? null : BigDecimal.valueOf(cut).setScale(2, RoundingMode.HALF_UP);
    }

    private Map<String, Moves> moves(Now now) {
        Map<String, Moves> moves = new HashMap<>();
        if (now.previousOn() == null) {
            return moves;
        }
        jdbc.sql(MOVES).param("previousOn", now.previousOn()).query(row -> {
            int customers = row.getInt(3);
            moves.merge(row.getString(1), new Moves(customers, 0), Pyramid::add);
            if (row.getString(2) != null) {
                moves.merge(row.getString(2), new Moves(0, customers), Pyramid::add);
            }
        });
        return moves;
    }

    private static Moves add(Moves one, Moves other) {
        return new Moves(one.in() + other.in(), one.out() + other.out());
    }

    List<StageFigures> stages() {
        Map<String, StageFigures> found = new HashMap<>();
        jdbc.sql(STAGES).query(row -> {
            String stage = row.getString(1);
            found.put(
                    stage, new StageFigures(stage, row.getInt(2), row.getBigDecimal(3), Conditions.is("stage", stage)));
        });
        return Arrays.stream(Stage.values())
                .map(Stage::key)
                .map(stage ->
                        found.getOrDefault(stage, new StageFigures(stage, 0, null, Conditions.is("stage", stage))))
                .toList();
    }

    List<Flow> flows(Now now) {
        List<Flow> flows = new ArrayList<>();
        jdbc.sql(FLOWS).param("quarterAgo", now.quarterAgo()).query(row -> {
            String before = row.getString(1);
            String stage = row.getString(2);
            Map<String, Object> condition = before == null
                    ? Conditions.all(List.of(
                            Conditions.empty("stageQuarterAgo"), Behind.everyone(), Conditions.is("stage", stage)))
                    : Conditions.all(Conditions.is("stageQuarterAgo", before), Conditions.is("stage", stage));
            flows.add(new Flow(before, stage, row.getInt(3), condition));
        });
        return flows;
    }
}
