package io.changke.duplicates;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds those who may be the same as one customer, entered already or not. */
@Component
class Candidates {

    /** More who share the same are not compared one by one: a switchboard's number makes nobody a duplicate. */
    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Suspects suspects;

    Candidates(JdbcClient jdbc, Rules rules, Suspects suspects) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.suspects = suspects;
    }

    record Candidate(Suspect suspect, List<Rule> rules) {

        int score() {
            return Rules.score(rules);
        }
    }

    /** @param crowded rules by which too many are found to compare them */
    record Found(List<Candidate> candidates, List<Rule> crowded) {}

    /** The surest first; those whom somebody told apart are not among them. */
    Found of(Suspect one) {
        List<Rule> applying = rules.enabled().stream()
                .filter(rule -> one.keys().has(rule.kinds()))
                .toList();
        if (applying.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        Map<Integer, Set<Long>> byRule = search(one, applying);
        Set<Long> ids = new LinkedHashSet<>();
        List<Rule> crowded = new ArrayList<>();
        for (Rule rule : applying) {
            Set<Long> found = byRule.getOrDefault(rule.id(), Set.of());
            if (found.size() > MOST) {
                crowded.add(rule);
            } else {
                ids.addAll(found);
            }
        }
        ids.removeAll(toldApart(one.id()));
        List<Candidate> candidates = suspects.read(ids).values().stream()
                .map(other -> new Candidate(other, Rules.holding(applying, one, other)))
                .filter(candidate -> !candidate.rules.isEmpty())
                .sorted(java.util.Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(each -> each.suspect.id()))
                .toList();
        return new Found(candidates, crowded);
    }

    private Map<Integer, Set<Long>> search(Suspect one, List<Rule> applying) {
        String union = applying.stream().map(Candidates::query).collect(joining(" union all "));
        var statement = jdbc.sql(union).param("id", one.id()).param("most", MOST + 1);
        for (Kind kind : Kind.values()) {
            if (union.contains(":" + kind.key())) {
                statement = statement.param(kind.key(), one.keys().of(kind).toArray(String[]::new));
            }
        }
        Map<Integer, Set<Long>> found = new LinkedHashMap<>();
        statement
                .query((row, number) -> found.computeIfAbsent(row.getInt(1), none -> new LinkedHashSet<>())
                        .add(row.getLong(2)))
                .list();
        return found;
    }

    /** Whoever shares everything that the rule names. */
    private static String query(Rule rule) {
        List<Kind> kinds = rule.keyed();
        String joins = IntStream.range(1, kinds.size())
                .mapToObj(i -> """
                         join match_key k%1$d on k%1$d.customer_id = k0.customer_id
                           and k%1$d.kind = '%2$s' and k%1$d.value = any (:%2$s)
                        """.formatted(i, kinds.get(i).key()))
                .collect(joining());
        return """
                (select distinct %1$d, k0.customer_id
                 from match_key k0 %2$s
                 where k0.kind = '%3$s' and k0.value = any (:%3$s) and k0.customer_id <> :id
                 limit :most)
                """.formatted(rule.id(), joins, kinds.get(0).key());
    }

    private List<Long> toldApart(long id) {
        return jdbc.sql("""
                        select case when one = :id then other else one end
                        from not_duplicate
                        where one = :id or other = :id
                        """).param("id", id).query(Long.class).list();
    }
}
