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
class Sweep {

    private static final int BATCH = 5000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Suspects suspects;
    private final KeyTable keys;
    private final Rules rules;
    private final Likeness likeness;
    private final Families families;
    private final Watch watch;

    Sweep(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Suspects suspects,
            KeyTable keys,
            Rules rules,
            Likeness likeness,
            Families families,
            Watch watch) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.suspects = suspects;
        this.keys = keys;
        this.rules = rules;
        this.likeness = likeness;
        this.families = families;
        this.watch = watch;
    }

    /** How many pairs are suspected. */
    int run(JobRun job) {
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
                keys.write(unkeyed);
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

    /** Whoever is written while this compares is looked at alone before it ends. */
    private int compare(JobRun job) {
        String snapshot = jdbc.sql("select cast(pg_current_snapshot() as text)")
                .query(String.class)
                .single();
        jdbc.sql("set local work_mem = '64MB'").update();
        jdbc.sql("create temporary table found_pair (one bigint, other bigint, rule_id integer) on commit drop")
                .update();
        jdbc.sql("delete from duplicate_block").update();
        List<Rule> enabled = rules.enabled();
        job.total(enabled.size());
        int done = 0;
        for (Rule rule : enabled) {
            find(rule);
            job.done(++done);
        }
        jdbc.sql("lock table match_keyed in share mode").update();
        publish();
        jdbc.sql(
                        "select customer_id from match_keyed where not pg_visible_in_snapshot(xact, cast(? as pg_snapshot)) order by 1")
                .param(snapshot)
                .query(Long.class)
                .list()
                .forEach(watch::look);
        return families.gather();
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
        if (rule.kinds().contains(Kind.ALIKE)) {
            likeness.keepAlike(rule.id());
        }
    }

    /** The rules that rest on the same do not add up; those that rest on something else do. */
    private void publish() {
        jdbc.sql("""
                        create temporary table scored_pair on commit drop as
                        select one, other, least(99, round(100 * (1 - exp(sum(ln(1 - weight / 100.0))))))::smallint as score
                        from (select f.one, f.other, max(r.weight) as weight
                              from found_pair f
                              join duplicate_rule r on r.id = f.rule_id
                              where not exists (select from not_duplicate n where n.one = f.one and n.other = f.other)
                              group by f.one, f.other,
                                       (select array_agg(k order by k) from unnest(r.kinds) k
                                        where k not in ('name', 'sound', 'alike'))) as strongest
                        group by one, other
                        """).update();
        jdbc.sql("""
                        delete from duplicate_pair p
                        where not exists (select from scored_pair s where s.one = p.one and s.other = p.other)
                        """).update();
        jdbc.sql("""
                        insert into duplicate_pair (one, other, score, family)
                        select one, other, score, one from scored_pair order by one, other
                        on conflict (one, other) do update set score = excluded.score
                        where duplicate_pair.score <> excluded.score
                        """).update();
    }
}
