package io.changke.cadences;

import static io.changke.fields.FieldType.NUMBER;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By how many days a customer should have heard from us; a purchase counts as a contact. Empty where it is not overdue. */
@Component
@Order(60)
class CadenceFields implements FieldSource {

    private static final Join OVERDUE = new Join("""
            left join (
                select of_tier.customer_id,
                       (select (now() at time zone time_zone)::date from firm_setting)
                           - greatest(contacted.last_contacted_on, of_tier.last_day) - cadence.days as days
                from contact_cadence cadence
                join customer_score of_tier on of_tier.tier = cadence.tier
                left join customer_contact contacted on contacted.customer_id = of_tier.customer_id
                where cadence.days is not null
            ) overdue on overdue.customer_id = c.id and overdue.days > 0
            """, "overdue.customer_id");

    @Override
    public List<Field> fields() {
        return List.of(Field.of("contactOverdueDays", NUMBER, "overdue.days").in(OVERDUE));
    }
}
