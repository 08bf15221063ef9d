package io.changke.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of pairs found by their keys, keeps those who are alike in the rest: the same code as for a single customer. */
@Component
class Likeness {

    private final JdbcClient jdbc;

    Likeness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Two(long one, long other, Traits traits, Traits otherTraits) {}

    void keepAlike(Rule rule) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        try (var pairs = jdbc
                .sql("""
                        select f.one, f.other, a.value as name, one.city, b.value as other_name, other.city as other_city
                        from found_pair f
                        join customer one on one.id = f.one
                        join customer other on other.id = f.other
                        left join match_key a on a.customer_id = f.one and a.kind = 'name'
                        left join match_key b on b.customer_id = f.other and b.kind = 'name'
                        where f.rule_id = ?
                        """)
                .param(rule.id())
                .query((row, number) -> new Two(
                        row.getLong(1),
                        row.getLong(2),
                        Traits.of(row.getString(3), row.getString(4)),
                        Traits.of(row.getString(5), row.getString(6))))
                .stream()) {
            pairs.filter(two -> rule.holds(two.traits, two.otherTraits)).forEach(two -> {
                ones.add(two.one);
                others.add(two.other);
            });
        }
        jdbc.sql("delete from found_pair where rule_id = ?").param(rule.id()).update();
        jdbc.sql("""
                        insert into found_pair (one, other, rule_id)
                        select one, other, :rule
                        from unnest(cast(:ones as bigint[]), cast(:others as bigint[])) as f (one, other)
                        """)
                .param("rule", rule.id())
                .param("ones", ones.toArray(Long[]::new))
                .param("others", others.toArray(Long[]::new))
                .update();
    }
}
