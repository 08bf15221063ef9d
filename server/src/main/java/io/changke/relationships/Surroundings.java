package io.changke.relationships;

import io.changke.customers.AttachmentsMoved;
import io.changke.customers.CustomerDeleted;
import io.changke.customers.CustomerRestored;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps up what lists know of each customer's relationships: those to customers in sight, without an end. */
@Component
public class Surroundings {

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttachmentsMoved event) {
        TreeSet<Long> all = new TreeSet<>(event.customers());
        all.addAll(around(event.customers()));
        refresh(all);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerDeleted event) {
        refresh(around(List.of(event.customerId())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerRestored event) {
        refresh(around(List.of(event.customerId())));
    }

    private List<Long> around(Collection<Long> customers) {
        return jdbc.sql("select distinct around from relationship_of where customer_id = any (?)")
                .param(customers.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    void refresh(Collection<Long> customers) {
        Long[] ids = new TreeSet<>(customers).toArray(Long[]::new);
        // Locked by a statement of its own: the next one then sees what another transaction has just committed.
        jdbc.sql("""
                        insert into customer_relation (customer_id)
                        select unnest(cast(? as bigint[]))
                        on conflict (customer_id) do update set customer_id = excluded.customer_id
                        """).param(ids).update();
        jdbc.sql("""
                        update customer_relation relation
                        set (contact_persons, decision_makers, referrals, referrer_id) = (
                            select count(distinct r.around) filter (where r.kind = 'contact-person'),
                                   count(distinct r.around) filter (
                                       where r.kind = 'contact-person' and 'decision-maker' = any (r.roles)),
                                   count(distinct r.around) filter (where r.kind = 'referred'),
                                   min(r.around) filter (where r.kind = 'referrer')
                            from relationship_of r
                            join customer other on other.id = r.around and other.deleted_at is null
                            where r.customer_id = relation.customer_id and r.until is null)
                        where relation.customer_id = any (?)
                        """).param(ids).update();
    }

    /** Of all customers, after relationships were written by set. */
    @Transactional
    public void refreshAll() {
        refresh(jdbc.sql("select distinct customer_id from relationship_of")
                .query(Long.class)
                .list());
    }
}
