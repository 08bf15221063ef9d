package io.changke.duplicates;

import io.changke.platform.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which rules customers are suspected of being one, and how sure they make together. */
@Repository
class Rules {

    private static final Comparator<Rule> SUREST =
            Comparator.comparingInt(Rule::weight).reversed().thenComparing(Rule::id);

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rule> all() {
        return jdbc.sql("select id, name, kinds, weight, enabled, version from duplicate_rule order by id")
                .query((row, number) -> new Rule(
                        row.getInt("id"),
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(Kind::of)
                                .toList(),
                        row.getInt("weight"),
                        row.getBoolean("enabled"),
                        row.getInt("version")))
                .list();
    }

    List<Rule> enabled() {
        return all().stream().filter(Rule::enabled).toList();
    }

    Rule find(int id) {
        return all().stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("duplicates.ruleUnknown"));
    }

    static List<Rule> holding(List<Rule> rules, Suspect one, Suspect other) {
        return rules.stream().filter(rule -> rule.holds(one, other)).toList();
    }

    /**
     * How sure the rules that hold make together, in per cent; 0 where none holds. As if they were independent of each
     * other, so nothing counts twice: the surest first, then who rests on something else.
     */
    static int score(List<Rule> holding) {
        List<Rule> counted = new ArrayList<>();
        holding.stream().sorted(SUREST).forEach(rule -> {
            if (counted.stream().allMatch(rule::restsOnOtherThan)) {
                counted.add(rule);
            }
        });
        double doubt =
                counted.stream().mapToDouble(rule -> 1 - rule.weight() / 100.0).reduce(1, (a, b) -> a * b);
        return (int) Math.min(99, Math.round(100 * (1 - doubt)));
    }
}
