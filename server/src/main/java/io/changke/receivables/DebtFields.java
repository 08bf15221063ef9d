package io.changke.receivables;

import static io.changke.fields.FieldType.DATE;
import static io.changke.fields.FieldType.MONEY;
import static io.changke.fields.FieldType.NUMBER;

import io.changke.fields.Event;
import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What customers owe, for lists, filters and the API. */
@Configuration(proxyBeanMethods = false)
class DebtFields {
    private static final Join DEBT =
            new Join("left join customer_debt debt on debt.customer_id = c.id", "debt.customer_id");
    private static final String TODAY = "(select (now() at time zone time_zone)::date from firm_setting)";

    @Bean
    @Order(30)
    FieldSource fieldsOfDebts() {
        return () -> List.of(
                Field.of("owed", MONEY, "debt.owed").in(DEBT),
                Field.of("overdue", MONEY, "debt.overdue").in(DEBT),
                Field.of("prepaid", MONEY, "debt.prepaid").in(DEBT).notSortable(),
                Field.of("oldestDebtDays", NUMBER, "(" + TODAY + " - debt.oldest_open_on)")
                        .orderedBy("(date '2000-01-01' - debt.oldest_open_on)")
                        .in(DEBT),
                Field.of("lastPaymentOn", DATE, "debt.last_paid_on").in(DEBT).notSortable());
    }

    /** For conditions on customers with something open that was due in a period. */
    @Bean
    Event unpaid() {
        return new Event(
                "unpaid",
                "select from amount_due unpaid where unpaid.customer_id = c.id and unpaid.open > 0",
                "unpaid.due_on");
    }
}
