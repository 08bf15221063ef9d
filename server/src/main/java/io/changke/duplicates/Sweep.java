package io.changke.duplicates;

import static java.util.stream.Collectors.joining;

import io.changke.duplicates.Suspects.Read;
import io.changke.platform.jobs.JobRun;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks through the whole base for duplicates, rule by rule, by set. */
@Component
public class Sweep {

    private static final int BATCH = 5000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Suspects suspects;
    private final KeyTable keys;
    private final Rules rules;
    private final Likeness likeness;
    private final Pairs pairs;
    private final Families families;
    private final Watch watch;

    Sweep(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Suspects suspects,
            KeyTable keys,
            Rules rules,
            Likeness likeness,
            Pairs pairs,
            Families families,
            Watch watch) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.suspects = suspects;
        this.keys = keys;
        this.rules = rules;
        this.likeness = likeness;
        this.pairs = pairs;
        this.families = families;
        this.watch = watch;
    }

    /** How many pairs are suspected. */
    public int run(JobRun job) {
        job.phase("duplicates.keys");
        transaction.executeWithoutResult(status -> keys.removeTheGone());
        writeKeys(job);
        jdbc.sql("analyze match_key, match_keyed").update();
        job.phase("duplicates.comparing");
        return Objects.requireNonNull(transaction.execute(status -> compare(job)));
    }

    private void writeKeys(JobRun job) {
        long after = 0;
        long done = 0;
        while (true) {
            long from = after;
            List<Read> batch = Objects.requireNonNull(transaction.execute(status -> {
                List<Read> unkeyed = suspects.unkeyed(from, BATCH);
                keys.write(unkeyed.stream().map(Read::keyed).toList());
                return unkeyed;
            }));
            if (batch.isEmpty()) {
                return;
            }
            after = batch.get(batch.size() - 1).suspect().id();
            done += batch.size();
            job.done(done);
        }
    }

    /** Whoever is written while this compares may be seen by some rules only, and is looked at alone before it ends. */
    private int compare(JobRun job) {
        String snapshot = jdbc.sql("select cast(pg_current_snapshot() as text)")
                .query(String.class)
                .single();
        jdbc.sql("set local work_mem = '64MB'").update();
        jdbc.sql("create temporary table found_pair (one bigint, other bigint, rule_id integer) on commit drop")
                .update();
        jdbc.sql("delete from duplicate_block").update();
        List<Rule> searched = rules.enabled();
        job.total(searched.size());
        int done = 0;
        for (Rule rule : searched) {
            find(rule);
            job.done(++done);
        }
        jdbc.sql("lock table match_keyed, duplicate_rule in share mode").update();
        publish(searched);
        List<Long> written = jdbc.sql("""
                        select customer_id
                        from match_keyed
                        where not pg_visible_in_snapshot(xact, cast(? as pg_snapshot))
                        order by 1
                        """).param(snapshot).query(Long.class).list();
        written.forEach(pairs::removeAllOf);
        written.forEach(watch::look);
        int suspected = families.gather();
        jdbc.sql("""
                        insert into duplicate_search (at, pairs) values (now(), :pairs)
                        on conflict (only_row) do update set at = excluded.at, pairs = excluded.pairs
                        """).param("pairs", suspected).update();
        return suspected;
    }

    private void find(Rule rule) {
        List<Kind> kinds = rule.keyed();
        String value = IntStream.range(0, kinds.size())
                .mapToObj(i -> "k" + i + ".value")
                .collect(joining(" || chr(30) || "));
        String joins = IntStream.range(1, kinds.size())
                .mapToObj(i -> " join match_key k%1$d on k%1$d.customer_id = k0.customer_id and k%1$d.kind = '%2$s'"
                        .formatted(i, kinds.get(i).key()))
                .collect(joining());
        jdbc.sql("drop table if exists shared_value").update();
        jdbc.sql("""
                        create temporary table shared_value on commit drop as
                        select customer_id, value, customers
                        from (select k0.customer_id, %1$s as value, count(*) over (partition by %1$s) as customers
                              from match_key k0 %2$s
                              where k0.kind = '%3$s') as each
                        where customers > 1
                        """.formatted(value, joins, kinds.get(0).key())).update();
        jdbc.sql("""
                        insert into duplicate_block (rule_id, value, customers)
                        select :rule, split_part(min(value), chr(30), :shown), max(customers)
                        from shared_value
                        where customers > :most
                        group by value
                        """)
                .param("rule", rule.id())
                .param("shown", kinds.indexOf(rule.evidence().get(0)) + 1)
                .param("most", Candidates.MOST + 1)
                .update();
        jdbc.sql("analyze shared_value").update();
        jdbc.sql("""
                        insert into found_pair (one, other, rule_id)
                        select distinct a.customer_id, b.customer_id, :rule
                        from shared_value a
                        join shared_value b on b.value = a.value and b.customer_id > a.customer_id
                        where a.customers <= :most
                        """)
                .param("rule", rule.id())
                .param("most", Candidates.MOST + 1)
                .update();
        if (!rule.kinds().stream().allMatch(Kind::isKeyed)) {
            likeness.keepAlike(rule);
        }
    }

    /** What somebody took from the rules meanwhile is left out; a search for what was added follows. */
    private void publish(List<Rule> searched) {
        List<Rule> valid = rules.enabled();
        Integer[] found = valid.stream()
                .filter(rule ->
                        searched.stream().anyMatch(before -> before.id() == rule.id() && !rule.saysLessThan(before)))
                .map(Rule::id)
                .toArray(Integer[]::new);
        jdbc.sql("""
                        create temporary table scored_pair on commit drop as
                        select one, other, array_agg(rule_id order by rule_id) as rules, 0 as score
                        from found_pair f
                        where rule_id = any (?)
                          and not exists (select from not_duplicate n where n.one = f.one and n.other = f.other)
                        group by one, other
                        """).param(found).update();
        pairs.rescore("scored_pair", valid);
        jdbc.sql("""
                        delete from duplicate_pair p
                        where not exists (select from scored_pair s where s.one = p.one and s.other = p.other)
                        """).update();
        jdbc.sql("""
                        insert into duplicate_pair (one, other, score, rules, family)
                        select one, other, score, rules, one from scored_pair order by one, other
                        on conflict (one, other) do update set score = excluded.score, rules = excluded.rules
                        where (duplicate_pair.score, duplicate_pair.rules) is distinct from (excluded.score, excluded.rules)
                        """).update();
    }
}
