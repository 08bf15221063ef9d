package io.changke.equity;

import io.changke.analytics.base.RfmClass;
import io.changke.analytics.base.RfmFrame;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.Tier;
import io.changke.equity.Equity.Cell;
import io.changke.equity.Equity.Group;
import io.changke.equity.Equity.Rfm;
import io.changke.fields.Conditions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The base by tier, stage and what is bought how often and how lately. */
@Repository
class Breakdown {
    private static final String BY = """
            select %1$s, count(*), sum(value), sum(revenue)
            from customer_score
            where occasions > 0 and %1$s is not null
            group by %1$s
            """;

    private static final String CELLS = """
            select r, f, count(*), round(avg(revenue), 2), sum(value)
            from customer_score
            where r is not null and f is not null
            group by r, f
            order by r, f
            """;

    private final JdbcClient jdbc;

    Breakdown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Group> tiers() {
        return by("tier", "tier", Arrays.stream(Tier.values()).map(Tier::key));
    }

    List<Group> stages() {
        return by("stage", "stage", Arrays.stream(Stage.values()).map(Stage::key));
    }

    Rfm rfm(RfmFrame frame) {
        return new Rfm(
                frame.meanRecency(),
                frame.meanFrequency(),
                frame.meanMonetary(),
                by("rfm_class", "rfmClass", Arrays.stream(RfmClass.values()).map(RfmClass::key)),
                jdbc.sql(CELLS)
                        .query((row, number) -> new Cell(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                Conditions.all(exactly("r", row.getInt(1)), exactly("f", row.getInt(2)))))
                        .list());
    }

    private static Map<String, Object> exactly(String field, int score) {
        return Conditions.all(Conditions.atLeast(field, score), Conditions.atMost(field, score));
    }

    /** Those that nobody is in are left out. */
    private List<Group> by(String column, String field, Stream<String> order) {
        Map<String, Group> found = new HashMap<>();
        jdbc.sql(BY.formatted(column)).query(row -> {
            String name = row.getString(1);
            BigDecimal value = row.getBigDecimal(3);
            Map<String, Object> condition = Conditions.is(field, name);
            found.put(name, new Group(name, row.getInt(2), value, row.getBigDecimal(4), condition));
        });
        return order.flatMap(name -> Stream.ofNullable(found.get(name))).toList();
    }
}
