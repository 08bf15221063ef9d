package io.changke.duplicates;

import static java.util.stream.Collectors.joining;

import io.changke.duplicates.Candidates.Candidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of customers who may be one. Rows are written in their order, so that nobody waits for each other. */
@Repository
class Pairs {

    private final JdbcClient jdbc;

    Pairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Pair(long one, long other) {

        static Pair of(long a, long b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }

    /** @param score of its surest pair */
    record Family(long id, int score) {}

    record Suspected(long one, long other, int score, long family) {}

    /** Only adds: what no longer holds is seen when it is looked at, and leaves with the next search. */
    void add(long id, List<Candidate> found) {
        if (found.isEmpty()) {
            return;
        }
        List<Candidate> ordered = found.stream()
                .sorted(Comparator.comparing(each -> each.suspect().id()))
                .toList();
        Long[] others = ordered.stream().map(each -> each.suspect().id()).toArray(Long[]::new);
        Integer[] scores = ordered.stream().map(Candidate::score).toArray(Integer[]::new);
        String[] rules = ordered.stream().map(each -> array(each.rules())).toArray(String[]::new);
        jdbc.sql("""
                        insert into duplicate_pair (one, other, score, rules, family)
                        select least(:id, f.other), greatest(:id, f.other), f.score, cast(f.rules as integer[]),
                               coalesce((select min(p.family) from duplicate_pair p
                                         where p.one = any (:all) or p.other = any (:all)),
                                        least(:id, (select min(o) from unnest(:others) o)))
                        from unnest(:others, cast(:scores as integer[]), cast(:rules as text[])) as f (other, score, rules)
                        order by 1, 2
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("all", with(others, id))
                .param("others", others)
                .param("scores", scores)
                .param("rules", rules)
                .update();
    }

    /** As PostgreSQL writes it. */
    private static String array(List<Rule> rules) {
        return rules.stream().map(rule -> Integer.toString(rule.id())).collect(joining(",", "{", "}"));
    }

    private static Long[] with(Long[] others, long id) {
        Long[] all = java.util.Arrays.copyOf(others, others.length + 1);
        all[others.length] = id;
        return all;
    }

    /**
     * The surest first, after the one with this score and id.
     *
     * @param rule that must hold for a pair of each, or null
     */
    List<Family> families(@Nullable Integer rule, @Nullable Integer afterScore, long afterId, int limit) {
        return jdbc.sql("""
                        select family as id, max(score) as score
                        from duplicate_pair
                        group by family
                        having (cast(:score as integer) is null
                                or (-max(score), family) > (-cast(:score as integer), :id))
                           and (cast(:rule as integer) is null or bool_or(:rule = any (rules)))
                        order by max(score) desc, family
                        limit :limit
                        """)
                .param("score", afterScore, java.sql.Types.INTEGER)
                .param("rule", rule, java.sql.Types.INTEGER)
                .param("id", afterId)
                .param("limit", limit)
                .query(Family.class)
                .list();
    }

    long countFamilies() {
        return jdbc.sql("select count(distinct family) from duplicate_pair")
                .query(Long.class)
                .single();
    }

    List<Suspected> ofFamilies(Collection<Long> families) {
        return jdbc.sql("""
                        select one, other, score, family
                        from duplicate_pair p
                        where family = any (:families)
                          and not exists (select from not_duplicate n where n.one = p.one and n.other = p.other)
                        order by score desc, one, other
                        """)
                .param("families", families.toArray(Long[]::new))
                .query(Suspected.class)
                .list();
    }

    /** For how many pairs each rule holds. */
    Map<Integer, Long> countByRule() {
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql("select rule, count(*) from duplicate_pair, unnest(rules) as rule group by rule")
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        return counts;
    }

    /** The rule says nothing any more: whoever was suspected for nothing else is not. */
    void forget(int rule) {
        jdbc.sql("lock table duplicate_pair in share row exclusive mode").update();
        jdbc.sql("delete from duplicate_pair where rules = array[cast(? as integer)]")
                .param(rule)
                .update();
        jdbc.sql("update duplicate_pair set rules = array_remove(rules, :rule) where :rule = any (rules)")
                .param("rule", rule)
                .update();
    }

    /** Anew by what the rules weigh now: few combinations of them hold for many pairs. */
    void score(List<Rule> rules) {
        jdbc.sql("lock table duplicate_pair in share row exclusive mode").update();
        rescore("duplicate_pair", rules);
    }

    /** Of a table of pairs with the rules that hold for them. */
    void rescore(String table, List<Rule> rules) {
        List<String> combinations = jdbc.sql("select distinct cast(rules as text) from " + table)
                .query(String.class)
                .list();
        Integer[] scores = combinations.stream()
                .map(each -> Rules.score(rules.stream()
                        .filter(rule -> List.of(
                                        each.substring(1, each.length() - 1).split(","))
                                .contains(Integer.toString(rule.id())))
                        .toList()))
                .toArray(Integer[]::new);
        jdbc.sql("""
                        update %s p set score = s.score
                        from unnest(cast(:combinations as text[]), cast(:scores as integer[])) as s (rules, score)
                        where p.rules = cast(s.rules as integer[]) and p.rules <> '{}' and p.score <> s.score
                        """.formatted(table))
                .param("combinations", combinations.toArray(String[]::new))
                .param("scores", scores)
                .update();
    }

    /** With somebody who is out of sight. Rows that another is just deleting are left to that one. */
    void removeAllOf(long customer) {
        jdbc.sql("""
                        delete from duplicate_pair
                        where (one, other) in (select one, other from duplicate_pair
                                               where one = :id or other = :id
                                               for update skip locked)
                        """).param("id", customer).update();
    }

    /** Remembered for each two of them until it is taken back. */
    @Transactional
    void tellApart(Collection<Long> customers, @Nullable Long by) {
        forEachTwo(customers, pair -> {
            jdbc.sql("insert into not_duplicate (one, other, said_by) values (?, ?, ?) on conflict do nothing")
                    .params(java.util.Arrays.asList(pair.one(), pair.other(), by))
                    .update();
            jdbc.sql("delete from duplicate_pair where one = ? and other = ?")
                    .params(pair.one(), pair.other())
                    .update();
        });
    }

    void takeBack(Collection<Long> customers) {
        forEachTwo(
                customers,
                pair -> jdbc.sql("delete from not_duplicate where one = ? and other = ?")
                        .params(pair.one(), pair.other())
                        .update());
    }

    private static void forEachTwo(Collection<Long> customers, java.util.function.Consumer<Pair> each) {
        List<Long> ids = List.copyOf(new TreeSet<>(customers));
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                each.accept(new Pair(ids.get(i), ids.get(j)));
            }
        }
    }
}
