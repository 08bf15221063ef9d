package io.changke.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of pairs found by something else, keeps those whose names are alike: the same code as for a single customer. */
@Component
class Likeness {

    private final JdbcClient jdbc;

    Likeness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Two(long one, long other, String name, String otherName) {}

    void keepAlike(int rule) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        try (var pairs = jdbc
                .sql("""
                        select f.one, f.other, a.value as name, b.value as other_name
                        from found_pair f
                        join match_key a on a.customer_id = f.one and a.kind = 'name'
                        join match_key b on b.customer_id = f.other and b.kind = 'name'
                        where f.rule_id = ?
                        """)
                .param(rule)
                .query((row, number) -> new Two(
                        row.getLong(1),
                        row.getLong(2),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4))))
                .stream()) {
            pairs.filter(two -> Names.alike(two.name, two.otherName)).forEach(two -> {
                ones.add(two.one);
                others.add(two.other);
            });
        }
        jdbc.sql("delete from found_pair where rule_id = ?").param(rule).update();
        jdbc.sql("""
                        insert into found_pair (one, other, rule_id)
                        select one, other, :rule
                        from unnest(cast(:ones as bigint[]), cast(:others as bigint[])) as f (one, other)
                        """)
                .param("rule", rule)
                .param("ones", ones.toArray(Long[]::new))
                .param("others", others.toArray(Long[]::new))
                .update();
    }
}
