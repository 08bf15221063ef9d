package io.changke.lifecycle;

import io.changke.analytics.base.StageEvidence;
import io.changke.value.BaseScored;
import io.changke.value.CustomerScored;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every change of stage with its evidence, in the transaction in which the stage changes. */
@Repository
class StageChanges {
    private static final String OF_BASE = """
            insert into stage_change (
                customer_id, day, frame_id, from_stage, to_stage, occasions, own_rhythm, overdue, p_buy)
            select n.customer_id, n.as_of, n.frame_id, o.stage, n.stage, n.occasions, n.own_rhythm, n.overdue, n.p_buy
            from customer_score_next n
            join customer_score o on o.customer_id = n.customer_id
            where n.stage <> o.stage
              and (cast(:only as bigint[]) is null or n.customer_id = any (cast(:only as bigint[])))
            """;

    private static final String OF_ONE = """
            insert into stage_change (
                customer_id, day, frame_id, from_stage, to_stage, occasions, own_rhythm, overdue, p_buy)
            values (:customer, :day, :frame, :from, :to, :occasions, :rhythm, :overdue, :pBuy)
            """;

    private final JdbcClient jdbc;

    StageChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(BaseScored event) {
        Long @Nullable [] only = event.only() == null ? null : event.only().toArray(Long[]::new);
        if (only != null) {
            jdbc.sql("delete from stage_change where frame_id = :frame and customer_id = any (:only)")
                    .param("frame", event.frameId())
                    .param("only", only)
                    .update();
        }
        jdbc.sql(OF_BASE).param("only", only).update();
    }

    @EventListener
    void on(CustomerScored event) {
        if (event.before() == event.stage()) {
            return;
        }
        StageEvidence evidence = event.evidence();
        jdbc.sql(OF_ONE)
                .param("customer", event.customerId())
                .param("day", event.day())
                .param("frame", event.frameId())
                .param("from", event.before() == null ? null : event.before().key(), Types.VARCHAR)
                .param("to", event.stage().key())
                .param("occasions", evidence.occasions())
                .param("rhythm", evidence.ownRhythmDays(), Types.DOUBLE)
                .param("overdue", evidence.overdue(), Types.DOUBLE)
                .param("pBuy", evidence.pBuy(), Types.DOUBLE)
                .update();
    }
}
