package io.changke.duplicates;

import io.changke.platform.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By which rules customers are suspected of being one, and how sure each makes. */
@Repository
class Rules {

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rule> all() {
        return jdbc.sql("select id, kinds, weight, enabled, version from duplicate_rule order by id")
                .query((row, number) -> new Rule(
                        row.getInt("id"),
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

    @Transactional
    Rule change(int id, int version, @Nullable Integer weight, @Nullable Boolean enabled) {
        if (weight != null && (weight < 1 || weight > 99)) {
            throw Refusal.field("weight", "duplicates.weight");
        }
        find(id);
        int changed = jdbc.sql("""
                        update duplicate_rule
                        set weight = coalesce(cast(:weight as smallint), weight),
                            enabled = coalesce(cast(:enabled as boolean), enabled),
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("weight", weight)
                .param("enabled", enabled)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("duplicates.ruleChanged");
        }
        return find(id);
    }

    private Rule find(int id) {
        return all().stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("duplicates.ruleUnknown"));
    }

    /** How sure the rules that hold make together, in per cent; 0 where none holds. */
    static int score(List<Rule> rules, Suspect one, Suspect other) {
        Map<Set<Kind>, Integer> strongest = new HashMap<>();
        for (Rule rule : rules) {
            if (rule.holds(one, other)) {
                strongest.merge(EnumSet.copyOf(rule.evidence()), rule.weight(), Math::max);
            }
        }
        return combined(new ArrayList<>(strongest.values()));
    }

    /** As if each were independent of the others; never quite sure. */
    static int combined(List<Integer> weights) {
        double doubt =
                weights.stream().mapToDouble(weight -> 1 - weight / 100.0).reduce(1, (a, b) -> a * b);
        return (int) Math.min(99, Math.round(100 * (1 - doubt)));
    }
}
