package io.changke.followups;

import io.changke.customers.AttachmentsMoved;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps up when each customer was last contacted and is to be followed up next. */
@Component
public class ContactDates {

    private final JdbcClient jdbc;

    ContactDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one customer, in the transaction of the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refresh(long customer) {
        refresh(List.of(customer));
    }

    /** Of some customers, in the transaction of the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refresh(Collection<Long> customers) {
        Long[] all = customers.toArray(Long[]::new);
        // Locked by a statement of its own: the next one then sees what another transaction has just committed.
        jdbc.sql("""
                        insert into customer_contact (customer_id)
                        select distinct id from unnest(cast(? as bigint[])) as id order by id
                        on conflict (customer_id) do update set customer_id = excluded.customer_id
                        """).param(all).update();
        jdbc.sql("""
                        update customer_contact c
                        set last_contacted_on = (select max(i.happened_on) from interaction i
                                                 where i.customer_id = c.customer_id and i.deleted_at is null),
                            next_follow_up_on = (select min(t.due_on) from task t
                                                 where t.customer_id = c.customer_id
                                                   and t.done_at is null and t.deleted_at is null)
                        where c.customer_id = any (?)
                        """).param(all).update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttachmentsMoved event) {
        refresh(event.customers());
    }

    /** Of all customers, after follow-ups and tasks were written by set. */
    @Transactional
    public void refreshAll() {
        jdbc.sql("""
                        insert into customer_contact (customer_id, last_contacted_on, next_follow_up_on)
                        select customer_id, max(happened_on), min(due_on)
                        from (select customer_id, happened_on, null::date as due_on
                              from interaction where deleted_at is null
                              union all
                              select customer_id, null, due_on
                              from task where customer_id is not null and done_at is null and deleted_at is null) as each
                        group by customer_id
                        on conflict (customer_id) do update
                        set last_contacted_on = excluded.last_contacted_on,
                            next_follow_up_on = excluded.next_follow_up_on
                        """).update();
    }
}
