package io.changke.followups;

import static io.changke.fields.FieldType.DATE;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When a customer was last contacted and is to be followed up next, for lists, filters and the API. */
@Component
@Order(20)
class ContactFields implements FieldSource {

    private static final Join CONTACT =
            new Join("left join customer_contact contact on contact.customer_id = c.id", "contact.customer_id");

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("lastContactedOn", DATE, "contact.last_contacted_on").in(CONTACT),
                Field.of("nextFollowUpOn", DATE, "contact.next_follow_up_on").in(CONTACT));
    }
}
