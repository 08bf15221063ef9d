package io.changke.value;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every change of tier and of RFM class. */
@Repository
class ClassChanges {
    private static final String TIERS = """
            insert into tier_change (customer_id, day, frame_id, from_tier, to_tier, value)
            select n.customer_id, n.as_of, n.frame_id, o.tier, n.tier, n.value
            from customer_score_next n
            join customer_score o on o.customer_id = n.customer_id
            where n.tier is distinct from o.tier
              and (cast(:only as bigint[]) is null or n.customer_id = any (cast(:only as bigint[])))
            """;

    private static final String RFM_CLASSES = """
            insert into rfm_class_change (customer_id, day, frame_id, from_class, to_class)
            select n.customer_id, n.as_of, n.frame_id, o.rfm_class, n.rfm_class
            from customer_score_next n
            join customer_score o on o.customer_id = n.customer_id
            where n.rfm_class is distinct from o.rfm_class
              and (cast(:only as bigint[]) is null or n.customer_id = any (cast(:only as bigint[])))
            """;

    private static final String TIER = """
            insert into tier_change (customer_id, day, frame_id, from_tier, to_tier, value)
            select o.customer_id, :day, :frame, o.tier, :tier, :value
            from customer_score o
            where o.customer_id = :customer and o.tier is distinct from cast(:tier as text)
            """;

    private static final String RFM_CLASS = """
            insert into rfm_class_change (customer_id, day, frame_id, from_class, to_class)
            select o.customer_id, :day, :frame, o.rfm_class, :class
            from customer_score o
            where o.customer_id = :customer and o.rfm_class is distinct from cast(:class as text)
            """;

    private final JdbcClient jdbc;

    ClassChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Compares the next score table with the current one, for everyone or {@code only} for some. */
    void ofRefresh(long frameId, Long @Nullable [] only) {
        if (only != null) {
            forget("tier_change", frameId, only);
            forget("rfm_class_change", frameId, only);
        }
        jdbc.sql(TIERS).param("only", only).update();
        jdbc.sql(RFM_CLASSES).param("only", only).update();
    }

    /** Compares a customer's row to come with the one that stands. */
    void ofOne(ScoreRow row) {
        jdbc.sql(TIER)
                .param("day", row.day())
                .param("frame", row.frameId())
                .param("tier", row.tier(), Types.VARCHAR)
                .param("value", row.value(), Types.NUMERIC)
                .param("customer", row.customerId())
                .update();
        jdbc.sql(RFM_CLASS)
                .param("day", row.day())
                .param("frame", row.frameId())
                .param("class", row.rfmClass(), Types.VARCHAR)
                .param("customer", row.customerId())
                .update();
    }

    /** With customers that an undone import had created. */
    void forgetTheGone() {
        for (String table : List.of("tier_change", "rfm_class_change")) {
            jdbc.sql("delete from " + table + " h where not exists (select from customer c where c.id = h.customer_id)")
                    .update();
        }
    }

    private void forget(String table, long frameId, Long[] only) {
        jdbc.sql("delete from " + table + " where frame_id = :frame and customer_id = any (:only)")
                .param("frame", frameId)
                .param("only", only)
                .update();
    }
}
