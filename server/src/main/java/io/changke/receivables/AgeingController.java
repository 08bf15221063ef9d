package io.changke.receivables;

import io.changke.customers.Customers;
import io.changke.customers.Visibility;
import io.changke.fields.Conditions;
import io.changke.platform.FirmSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Receivables")
class AgeingController {
    private static final int MOST_DEBTORS = 10;

    /** @param condition finds the customers who owe something */
    @Schema(name = "ReceivablesByAge")
    record ByAge(
            LocalDate asOf,
            String currency,
            BigDecimal owed,
            BigDecimal overdue,
            List<Ageing.Bucket> buckets,
            List<Debtor> mostOverdue,
            Map<String, Object> condition,
            Map<String, Object> overdueCondition) {}

    /** @param overdueDays since the oldest open amount was due */
    record Debtor(long id, String displayName, BigDecimal owed, BigDecimal overdue, int overdueDays) {}

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Customers customers;
    private final Ageing ageing;
    private final FirmSettings firm;

    AgeingController(JdbcClient jdbc, Visibility visibility, Customers customers, Ageing ageing, FirmSettings firm) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.customers = customers;
        this.ageing = ageing;
        this.firm = firm;
    }

    @Operation(summary = "Who owes us: open amounts by how long they are overdue, and the customers most overdue")
    @Transactional(readOnly = true)
    @GetMapping("/api/v1/receivables/ageing")
    ByAge ageing() {
        LocalDate today = LocalDate.now(firm.current().timeZone());
        List<Ageing.Bucket> buckets = ageing.buckets(today, null);
        BigDecimal owed = sum(buckets);
        return new ByAge(
                today,
                firm.current().currency(),
                owed,
                owed.subtract(buckets.get(0).amount()),
                buckets,
                mostOverdue(today),
                Conditions.atLeast("owed", "0.01"),
                Conditions.atLeast("overdue", "0.01"));
    }

    private static BigDecimal sum(List<Ageing.Bucket> buckets) {
        return buckets.stream().map(Ageing.Bucket::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Debtor> mostOverdue(LocalDate today) {
        return jdbc.sql("""
                        select d.customer_id, d.owed, d.overdue, :today - d.oldest_due_on
                        from customer_debt d
                        join customer c on c.id = d.customer_id
                        where d.overdue > 0 and %s
                        order by d.overdue desc, d.customer_id
                        limit :most
                        """.formatted(visibility.ofCustomers().sql()))
                .param("today", today)
                .param("most", MOST_DEBTORS)
                .query((row, number) -> new Debtor(
                        row.getLong(1),
                        name(row.getLong(1)),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getInt(4)))
                .list();
    }

    private String name(long customer) {
        return customers
                .find(customer)
                .map(found -> Objects.toString(found.get("displayName")))
                .orElseGet(() -> Long.toString(customer));
    }
}
