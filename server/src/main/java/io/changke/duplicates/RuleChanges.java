package io.changke.duplicates;

import io.changke.platform.Refusal;
import io.changke.platform.jobs.Jobs;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules are made, changed and deleted, one after the other.
 *
 * <p>What a rule no longer says is forgotten in the same transaction: suspicions that rest on it alone are gone, others are
 * scored anew by the rules that are left. What it newly says is true of whoever is entered from now on; those who are there
 * are found by a search that starts at once.
 */
@Component
class RuleChanges {

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Pairs pairs;
    private final Families families;
    private final Jobs jobs;

    RuleChanges(JdbcClient jdbc, Rules rules, Pairs pairs, Families families, Jobs jobs) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.pairs = pairs;
        this.families = families;
        this.jobs = jobs;
    }

    @Transactional
    Rule add(Rule wanted, @Nullable Long by) {
        inTurn();
        refuseTwice(wanted);
        int id = jdbc.sql("""
                        insert into duplicate_rule (name, kinds, weight, enabled)
                        values (:name, :kinds, :weight, :enabled)
                        returning id
                        """)
                .param("name", wanted.name())
                .param("kinds", kinds(wanted))
                .param("weight", wanted.weight())
                .param("enabled", wanted.enabled())
                .query(Integer.class)
                .single();
        if (wanted.enabled()) {
            search(by);
        }
        return rules.find(id);
    }

    /** @param change makes the wanted rule out of the one that is there, and refuses what cannot be */
    @Transactional
    Rule change(int id, int version, UnaryOperator<Rule> change, @Nullable Long by) {
        inTurn();
        Rule before = current(id, version);
        Rule wanted = change.apply(before);
        refuseTwice(wanted);
        jdbc.sql("""
                        update duplicate_rule
                        set name = :name, kinds = :kinds, weight = :weight, enabled = :enabled, version = version + 1
                        where id = :id
                        """)
                .param("name", wanted.name())
                .param("kinds", kinds(wanted))
                .param("weight", wanted.weight())
                .param("enabled", wanted.enabled())
                .param("id", id)
                .update();
        if (wanted.saysLessThan(before)) {
            forget(id);
        } else if (wanted.weight() != before.weight()) {
            pairs.score(rules.enabled());
        }
        if (wanted.saysMoreThan(before)) {
            search(by);
        }
        return rules.find(id);
    }

    @Transactional
    void delete(int id, int version) {
        inTurn();
        if (!current(id, version).isOwn()) {
            throw Refusal.conflict("duplicates.ruleGiven");
        }
        jdbc.sql("delete from duplicate_rule where id = ?").param(id).update();
        forget(id);
    }

    /** A search that publishes waits too. */
    private void inTurn() {
        jdbc.sql("lock table duplicate_rule in share row exclusive mode").update();
    }

    private Rule current(int id, int version) {
        Rule rule = rules.find(id);
        if (rule.version() != version) {
            throw Refusal.conflict("duplicates.ruleChanged");
        }
        return rule;
    }

    private void refuseTwice(Rule wanted) {
        if (rules.all().stream()
                .anyMatch(rule -> rule.id() != wanted.id() && rule.kinds().equals(wanted.kinds()))) {
            throw Refusal.field("kinds", "duplicates.ruleThere");
        }
    }

    private void forget(int id) {
        pairs.forget(id);
        pairs.score(rules.enabled());
        families.gather();
    }

    private void search(@Nullable Long by) {
        jobs.submitUnlessQueued(SweepJob.KIND, by);
    }

    private static String[] kinds(Rule rule) {
        return rule.kinds().stream().map(Kind::key).toArray(String[]::new);
    }
}
