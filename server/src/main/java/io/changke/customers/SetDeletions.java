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
        List<Long> own = Patience.limited(
                jdbc,
                () -> jdbc.sql("""
                        select c.id
                        from customer c
                        where c.id in (%s) and c.deleted_at is not null and c.merged_into is null
                          and exists (select from customer_change h
                                      where h.customer_id = c.id and h.version = c.version
                                        and h.cause = :cause and h.cause_id = :causeId)
                        order by c.id
                        for update of c
                        """.formatted(BatchRows.literal(ids)))
                        .param("cause", deletion.kind().key())
                        .param("causeId", deletion.id())
                        .query(Long.class)
                        .list());
        jdbc.sql("""
                        with deleted as (
                            select id, deleted_at from customer where id in (%s)
                        ), restored as (
                            update customer c
                            set deleted_at = null, deleted_by = null, updated_at = now(), version = c.version + 1
                            from deleted
                            where c.id = deleted.id
                            returning c.id, c.version, deleted.deleted_at
                        )
                        insert into customer_change
                            (customer_id, by_user, by_key_name, cause, cause_id, version, before, after)
                        select id, :user, :key, :cause, :causeId, version,
                               jsonb_build_object('_deletedAt', deleted_at), '{"_deletedAt": null}'
                        from restored
                        """.formatted(BatchRows.literal(own)))
                .param("user", restoration.user(), java.sql.Types.BIGINT)
                .param("key", restoration.keyName())
                .param("cause", restoration.kind().key())
                .param("causeId", restoration.id(), java.sql.Types.BIGINT)
                .update();
        own.forEach(id -> events.publishEvent(new CustomerRestored(id)));
        return own;
    }
}
