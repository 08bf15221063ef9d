package io.changke.receivables;

import io.changke.customers.Customers;
import io.changke.customers.Patience;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments received, entered one by one. */
@Component
class Payments {
    static final String SELECT = """
            select p.id, p.customer_id, p.number, p.paid_on, p.amount, p.method, p.due_id,
                   p.amount - coalesce((select sum(u.amount) from payment_use u where u.payment_id = p.id), 0) as prepaid,
                   p.note, p.version
            from payment p
            """;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Settlement settlement;

    Payments(JdbcClient jdbc, Customers customers, Settlement settlement) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.settlement = settlement;
    }

    record Draft(
            @Nullable String number,
            LocalDate paidOn,
            BigDecimal amount,
            Method method,
            @Nullable Long due,
            @Nullable String note) {}

    Payment get(long id) {
        Payment payment = jdbc.sql(SELECT + "where p.id = ? and p.deleted_at is null")
                .param(id)
                .query(Payment.class)
                .optional()
                .orElseThrow(Payments::unknown);
        seen(payment.customerId());
        return payment;
    }

    @Transactional
    long write(long customer, Draft draft, @Nullable Long by) {
        check(customer, draft);
        seen(customer);
        return Patience.limited(jdbc, () -> {
            customers.hold(customer);
            long id = jdbc.sql("""
                            insert into payment (customer_id, number, paid_on, amount, method, due_id, note, written_by)
                            values (:customer, :number, :paidOn, :amount, :method, :due, :note, :by)
                            returning id
                            """)
                    .param("customer", customer)
                    .param("number", draft.number)
                    .param("paidOn", draft.paidOn)
                    .param("amount", draft.amount)
                    .param("method", draft.method.key())
                    .param("due", draft.due, Types.BIGINT)
                    .param("note", draft.note)
                    .param("by", by, Types.BIGINT)
                    .query(Long.class)
                    .single();
            settlement.settle(customer);
            return id;
        });
    }

    @Transactional
    void delete(long id, int version) {
        Payment payment = jdbc.sql(SELECT + "where p.id = ? and p.deleted_at is null for update")
                .param(id)
                .query(Payment.class)
                .optional()
                .orElseThrow(Payments::unknown);
        seen(payment.customerId());
        if (payment.version() != version) {
            throw Refusal.conflict("receivables.changed");
        }
        jdbc.sql("update payment set deleted_at = now(), version = version + 1 where id = ?")
                .param(id)
                .update();
        settlement.settle(payment.customerId());
    }

    @Transactional
    void restore(long id) {
        long customer = jdbc.sql("""
                        update payment set deleted_at = null, version = version + 1
                        where id = ? and deleted_at is not null
                        returning customer_id
                        """).param(id).query(Long.class).optional().orElseThrow(Payments::unknown);
        seen(customer);
        customers.hold(customer);
        settlement.settle(customer);
    }

    private void check(long customer, Draft draft) {
        Checks checks = new Checks();
        Written.number(checks, draft.number);
        Written.note(checks, draft.note);
        checks.require(!draft.paidOn.isAfter(settlement.today()), "paidOn", "receivables.future")
                .require(draft.due == null || isOf(customer, draft.due), "due", "receivables.dueUnknown")
                .done();
    }

    private boolean isOf(long customer, long due) {
        return jdbc.sql(
                        "select exists (select from amount_due where id = ? and customer_id = ? and deleted_at is null)")
                .param(due)
                .param(customer)
                .query(Boolean.class)
                .single();
    }

    private void seen(long customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("receivables.paymentUnknown");
    }
}
