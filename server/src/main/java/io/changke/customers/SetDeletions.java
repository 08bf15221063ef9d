package io.changke.customers;

import io.changke.customers.CustomerRows.Stored;
import io.changke.customers.SetChanges.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many customers put out of sight at once, and brought back, in the caller's transaction. */
@Component
public class SetDeletions {

    private final JdbcClient jdbc;
    private final CustomerSets sets;
    private final BatchRows rows;
    private final Customers customers;
    private final ApplicationEventPublisher events;

    SetDeletions(
            JdbcClient jdbc, CustomerSets sets, BatchRows rows, Customers customers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.rows = rows;
        this.customers = customers;
        this.events = events;
    }

    /** Deletes each and says what became of it; who is out of sight by now is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> delete(List<Long> ids, Cause cause) {
        Patience.limited(jdbc, () -> sets.remember(BatchRows.literal(ids)));
        Map<Long, Stored> held = rows.remembered();
        jdbc.sql("""
                        update customer
                        set deleted_at = now(), deleted_by = :by, updated_at = now(), version = version + 1
                        where id in (select id from customer_before)
                        """).param("by", cause.user(), java.sql.Types.BIGINT).update();
        sets.record(cause);
        List<Outcome> outcomes = new ArrayList<>();
        for (Long id : ids) {
            boolean here = held.containsKey(id);
            if (here) {
                events.publishEvent(new CustomerDeleted(id));
            }
            outcomes.add(new Outcome(id, here, here ? null : customers.gone(id)));
        }
        return outcomes;
    }

    /** Brings back those whom this deleted last, and says who they are; whom somebody restored since is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> restore(List<Long> ids, Cause deletion, Cause restoration) {
        Patience.limited(
                jdbc,
                () -> sets.rememberDeleted(
                        """
                c.id in (%s) and c.merged_into is null
                and exists (select from customer_change h
                            where h.customer_id = c.id and h.version = c.version
                              and h.cause = '%s' and h.cause_id = %d)
                """.formatted(BatchRows.literal(ids), deletion.kind().key(), deletion.id())));
        List<Long> own = jdbc.sql("""
                        update customer
                        set deleted_at = null, deleted_by = null, updated_at = now(), version = version + 1
                        where id in (select id from customer_before)
                        returning id
                        """).query(Long.class).list();
        sets.record(restoration);
        own.forEach(id -> events.publishEvent(new CustomerRestored(id)));
        return own;
    }
}
