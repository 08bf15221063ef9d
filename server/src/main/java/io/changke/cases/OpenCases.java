package io.changke.cases;

import io.changke.customers.AttachmentsMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps up how many open cases each customer has, and when the first of them is due. */
@Component
public class OpenCases {

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttachmentsMoved event) {
        event.customers().stream().sorted().forEach(this::refresh);
    }

    /** Of one customer, in the transaction of the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refresh(long customer) {
        // Locked by a statement of its own: the next one then sees what another transaction has just committed.
        jdbc.sql("""
                        insert into customer_case (customer_id) values (?)
                        on conflict (customer_id) do update set customer_id = excluded.customer_id
                        """).param(customer).update();
        jdbc.sql("""
                        update customer_case
                        set (open_cases, due_on) = (select nullif(count(*), 0), min(due_on)
                                                    from service_case
                                                    where customer_id = :customer
                                                      and closed_at is null and deleted_at is null)
                        where customer_id = :customer
                        """).param("customer", customer).update();
    }

    /** Of all customers, after cases were written by set. */
    @Transactional
    public void refreshAll() {
        jdbc.sql("""
                        insert into customer_case (customer_id, open_cases, due_on)
                        select customer_id, nullif(count(*) filter (where closed_at is null), 0),
                               min(due_on) filter (where closed_at is null)
                        from service_case
                        where deleted_at is null
                        group by customer_id
                        on conflict (customer_id) do update
                        set open_cases = excluded.open_cases, due_on = excluded.due_on
                        """).update();
    }
}
