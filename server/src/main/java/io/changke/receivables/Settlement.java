package io.changke.receivables;

import io.changke.customers.AttachmentsMoved;
import io.changke.platform.FirmSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out which payment settles which due, and what remains: a payment goes to the due it names, everything else to
 * the oldest, and what finds no due is prepaid. One rule for one customer and for sets.
 */
@Component
public class Settlement {
    private static final String FORGET = """
            delete from payment_use u
            using payment p
            where p.id = u.payment_id and %s
            """;

    private static final String NAMED = """
            insert into payment_use (payment_id, due_id, amount)
            select payment_id, due_id, amount
            from (select p.id as payment_id, d.id as due_id,
                         least(p.amount,
                               d.amount - coalesce(sum(p.amount) over (
                                   partition by d.id order by p.paid_on, p.id
                                   rows between unbounded preceding and 1 preceding), 0)) as amount
                  from payment p
                  join amount_due d
                    on d.id = p.due_id and d.customer_id = p.customer_id and d.deleted_at is null
                  where p.deleted_at is null and %s) as named
            where amount > 0
            """;

    /** Money and debts laid end to end in the order of time: where they overlap, one settles the other. */
    private static final String OLDEST_FIRST = """
            insert into payment_use (payment_id, due_id, amount)
            with money as (
                select id, customer_id, rest, sum(rest) over (partition by customer_id order by paid_on, id) as upto
                from (select p.id, p.customer_id, p.paid_on,
                             p.amount - coalesce((select sum(u.amount) from payment_use u
                                                  where u.payment_id = p.id), 0) as rest
                      from payment p
                      where p.deleted_at is null and %1$s) as left_over
                where rest > 0),
            debt as (
                select id, customer_id, rest,
                       sum(rest) over (partition by customer_id order by issued_on, due_on, id) as upto
                from (select d.id, d.customer_id, d.issued_on, d.due_on,
                             d.amount - coalesce((select sum(u.amount) from payment_use u
                                                  where u.due_id = d.id), 0) as rest
                      from amount_due d
                      where d.deleted_at is null and %2$s) as unpaid
                where rest > 0)
            select m.id, d.id, least(m.upto, d.upto) - greatest(m.upto - m.rest, d.upto - d.rest)
            from money m
            join debt d on d.customer_id = m.customer_id and m.upto - m.rest < d.upto and d.upto - d.rest < m.upto
            """;

    private static final String OPEN = """
            update amount_due d
            set open = now.open
            from (select each.id,
                         case when each.deleted_at is null
                              then each.amount - coalesce((select sum(u.amount) from payment_use u
                                                           where u.due_id = each.id), 0)
                              else 0 end as open
                  from amount_due each
                  where %s) as now
            where now.id = d.id and now.open <> d.open
            """;

    private static final String SUMMARY = """
            insert into customer_debt (
                customer_id, charged, paid, owed, prepaid, overdue, oldest_open_on, oldest_due_on, next_due_on,
                last_paid_on, in_advance, at_once, on_credit)
            select customer_id, sum(charged), sum(paid), sum(owed), sum(paid) - sum(used), sum(overdue),
                   min(oldest_open_on), min(oldest_due_on), min(next_due_on), max(last_paid_on),
                   sum(in_advance) + sum(paid) - sum(used), sum(at_once), sum(on_credit) + sum(owed)
            from (
                select d.customer_id, d.amount as charged, 0 as paid, d.open as owed, 0 as used,
                       case when d.due_on < :today then d.open else 0 end as overdue,
                       case when d.open > 0 then d.issued_on end as oldest_open_on,
                       case when d.open > 0 then d.due_on end as oldest_due_on,
                       case when d.open > 0 and d.due_on >= :today then d.due_on end as next_due_on,
                       null::date as last_paid_on, 0 as in_advance, 0 as at_once, 0 as on_credit
                from amount_due d
                where d.deleted_at is null and %2$s
                union all
                select p.customer_id, 0, p.amount, 0, 0, 0, null, null, null, p.paid_on, 0, 0, 0
                from payment p
                where p.deleted_at is null and %1$s
                union all
                select p.customer_id, 0, 0, 0, u.amount, 0, null, null, null, null,
                       case when p.paid_on < d.issued_on then u.amount else 0 end,
                       case when p.paid_on = d.issued_on then u.amount else 0 end,
                       case when p.paid_on > d.issued_on then u.amount else 0 end
                from payment_use u
                join payment p on p.id = u.payment_id
                join amount_due d on d.id = u.due_id
                where %1$s) as entry
            group by customer_id
            """;

    private final JdbcClient jdbc;
    private final FirmSettings firm;
    private final ApplicationEventPublisher events;

    Settlement(JdbcClient jdbc, FirmSettings firm, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttachmentsMoved event) {
        settle(event.customers());
    }

    /** Of one customer, in the transaction of the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long customer) {
        settle(List.of(customer));
    }

    /**
     * Of many customers, after dues and payments were written or taken away by set; new dues are written with all of
     * their amount open.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Collection<Long> customers) {
        Long[] all = customers.toArray(Long[]::new);
        // Locked by a statement of its own: the next ones then see what another transaction has just committed.
        jdbc.sql("""
                        insert into customer_debt (customer_id)
                        select distinct id from unnest(cast(? as bigint[])) as id order by id
                        on conflict (customer_id) do update set customer_id = excluded.customer_id
                        """).param(all).update();
        work(all);
        events.publishEvent(new DebtsChanged(customers));
    }

    /** Of everybody. */
    @Transactional
    public void settleAll() {
        jdbc.sql("lock table customer_debt in share row exclusive mode").update();
        work(null);
    }

    private void work(Long @Nullable [] customers) {
        run(FORGET, customers);
        run(NAMED, customers);
        run(OLDEST_FIRST, customers);
        jdbc.sql(OPEN.formatted(of("each", customers)))
                .param("customers", customers)
                .update();
        jdbc.sql("delete from customer_debt s where " + of("s", customers))
                .param("customers", customers)
                .update();
        jdbc.sql(SUMMARY.formatted(of("p", customers), of("d", customers)))
                .param("customers", customers)
                .param("today", today())
                .update();
    }

    private void run(String sql, Long @Nullable [] customers) {
        jdbc.sql(sql.formatted(of("p", customers), of("d", customers)))
                .param("customers", customers)
                .update();
    }

    private static String of(String alias, Long @Nullable [] customers) {
        return customers == null ? "true" : alias + ".customer_id = any (:customers)";
    }

    LocalDate today() {
        return LocalDate.now(firm.current().timeZone());
    }
}
