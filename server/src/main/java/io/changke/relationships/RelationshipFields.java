package io.changke.relationships;

import static io.changke.fields.FieldType.NUMBER;
import static io.changke.fields.FieldType.TEXT;
import static io.changke.fields.FieldType.YES_NO;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What lists, filters and the API know of a customer's relationships. */
@Component
@Order(27)
class RelationshipFields implements FieldSource {

    private static final Join RELATION =
            new Join("left join customer_relation relation on relation.customer_id = c.id", "relation.customer_id");
    private static final String REFERRER = """
            (select coalesce(n.name, n.external_id, n.email, n.phone) from customer n where n.id = relation.referrer_id)""";

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("contactPersons", NUMBER, "nullif(relation.contact_persons, 0)")
                        .in(RELATION)
                        .notSortable(),
                Field.of("hasDecisionMaker", YES_NO, "(relation.decision_makers > 0)")
                        .in(RELATION)
                        .notSortable(),
                Field.of("referredBy", TEXT, REFERRER).in(RELATION).notSortable(),
                Field.of("referrals", NUMBER, "nullif(relation.referrals, 0)")
                        .in(RELATION)
                        .notSortable());
    }
}
