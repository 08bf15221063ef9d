package io.changke.receivables;

import io.changke.customers.Customers;
import io.changke.platform.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how a customer stands. */
@Component
class Accounts {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Ageing ageing;
    private final Settlement settlement;

    Accounts(JdbcClient jdbc, Customers customers, Ageing ageing, Settlement settlement) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.ageing = ageing;
        this.settlement = settlement;
    }

    private record Summary(
            BigDecimal owed,
            BigDecimal prepaid,
            @Nullable LocalDate oldestOpenOn,
            @Nullable LocalDate lastPaidOn) {}

    @Transactional(readOnly = true)
    Account of(long customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
        LocalDate today = settlement.today();
        Summary summary = jdbc.sql("""
                        select owed, prepaid, oldest_open_on, last_paid_on from customer_debt where customer_id = ?
                        """)
                .param(customer)
                .query(Summary.class)
                .optional()
                .orElse(new Summary(BigDecimal.ZERO, BigDecimal.ZERO, null, null));
        List<Ageing.Bucket> buckets = ageing.buckets(today, customer);
        // as of today also before the turn of the day has reached the summary
        BigDecimal overdue =
                buckets.stream().skip(1).map(Ageing.Bucket::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Due> dues = jdbc.sql(Dues.SELECT + """
                        where d.customer_id = :customer and d.deleted_at is null
                        order by d.open = 0, case when d.open > 0 then d.issued_on end, d.issued_on desc, d.id desc
                        limit :most
                        """)
                .param("customer", customer)
                .param("most", SHOWN + 1)
                .query(Due.class)
                .list();
        List<Payment> payments = jdbc.sql(Payments.SELECT + """
                        where p.customer_id = :customer and p.deleted_at is null
                        order by p.paid_on desc, p.id desc
                        limit :most
                        """)
                .param("customer", customer)
                .param("most", SHOWN + 1)
                .query(Payment.class)
                .list();
        LocalDate oldest = summary.oldestOpenOn();
        return new Account(
                summary.owed(),
                overdue,
                summary.prepaid(),
                oldest,
                oldest == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(oldest, today)),
                summary.lastPaidOn(),
                buckets,
                dues.stream().limit(SHOWN).toList(),
                payments.stream().limit(SHOWN).toList(),
                dues.size() > SHOWN || payments.size() > SHOWN);
    }
}
