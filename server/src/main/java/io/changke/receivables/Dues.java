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

/** Amounts due, entered one by one. */
@Component
class Dues {
    static final String SELECT = """
            select d.id, d.customer_id, d.number, d.amount, d.open, d.issued_on, d.due_on, d.note, d.version
            from amount_due d
            """;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Settlement settlement;

    Dues(JdbcClient jdbc, Customers customers, Settlement settlement) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.settlement = settlement;
    }

    record Draft(
            @Nullable String number,
            BigDecimal amount,
            LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable String note) {

        void check(LocalDate today) {
            Checks checks = new Checks();
            Written.number(checks, number);
            Written.note(checks, note);
            checks.require(!issuedOn.isAfter(today), "issuedOn", "receivables.future")
                    .require(!dueOn.isBefore(issuedOn), "dueOn", "receivables.dueBeforeIssued")
                    .done();
        }
    }

    Due get(long id) {
        Due due = jdbc.sql(SELECT + "where d.id = ? and d.deleted_at is null")
                .param(id)
                .query(Due.class)
                .optional()
                .orElseThrow(Dues::unknown);
        seen(due.customerId());
        return due;
    }

    @Transactional
    long write(long customer, Draft draft, @Nullable Long by) {
        draft.check(settlement.today());
        seen(customer);
        return Patience.limited(jdbc, () -> {
            customers.hold(customer);
            long id = jdbc.sql("""
                            insert into amount_due (customer_id, number, amount, open, issued_on, due_on, note, written_by)
                            values (:customer, :number, :amount, :amount, :issuedOn, :dueOn, :note, :by)
                            returning id
                            """)
                    .param("customer", customer)
                    .param("number", draft.number)
                    .param("amount", draft.amount)
                    .param("issuedOn", draft.issuedOn)
                    .param("dueOn", draft.dueOn)
                    .param("note", draft.note)
                    .param("by", by, Types.BIGINT)
                    .query(Long.class)
                    .single();
            settlement.settle(customer);
            return id;
        });
    }

    /** The payments that settled it are free for others again. */
    @Transactional
    void delete(long id, int version) {
        Due due = jdbc.sql(SELECT + "where d.id = ? and d.deleted_at is null for update")
                .param(id)
                .query(Due.class)
                .optional()
                .orElseThrow(Dues::unknown);
        seen(due.customerId());
        if (due.version() != version) {
            throw Refusal.conflict("receivables.changed");
        }
        jdbc.sql("update amount_due set deleted_at = now(), version = version + 1 where id = ?")
                .param(id)
                .update();
        settlement.settle(due.customerId());
    }

    @Transactional
    void restore(long id) {
        long customer = jdbc.sql("""
                        update amount_due set deleted_at = null, version = version + 1
                        where id = ? and deleted_at is not null
                        returning customer_id
                        """).param(id).query(Long.class).optional().orElseThrow(Dues::unknown);
        seen(customer);
        customers.hold(customer);
        settlement.settle(customer);
    }

    private void seen(long customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("receivables.dueUnknown");
    }
}
