package io.changke.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs that hang together become one family, named by the smallest id in it. */
@Component
class Families {

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many pairs there are. */
    int gather() {
        Map<Long, Long> above = new HashMap<>();
        List<long[]> pairs = jdbc.sql("select one, other, family from duplicate_pair")
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .list();
        for (long[] pair : pairs) {
            long one = head(above, pair[0]);
            long other = head(above, pair[1]);
            above.put(Math.max(one, other), Math.min(one, other));
        }
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        List<Long> heads = new ArrayList<>();
        for (long[] pair : pairs) {
            long head = head(above, pair[0]);
            if (head != pair[2]) {
                ones.add(pair[0]);
                others.add(pair[1]);
                heads.add(head);
            }
        }
        jdbc.sql("""
                        update duplicate_pair p set family = f.family
                        from unnest(cast(:ones as bigint[]), cast(:others as bigint[]), cast(:heads as bigint[]))
                            as f (one, other, family)
                        where p.one = f.one and p.other = f.other
                        """)
                .param("ones", ones.toArray(Long[]::new))
                .param("others", others.toArray(Long[]::new))
                .param("heads", heads.toArray(Long[]::new))
                .update();
        return pairs.size();
    }

    private static long head(Map<Long, Long> above, long id) {
        long head = id;
        while (true) {
            Long next = above.get(head);
            if (next == null || next == head) {
                return head;
            }
            Long further = above.get(next);
            if (further != null) {
                above.put(head, further);
            }
            head = next;
        }
    }
}
