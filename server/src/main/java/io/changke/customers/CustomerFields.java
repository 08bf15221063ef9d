package io.changke.customers;

import static io.changke.fields.FieldType.NUMBER;
import static io.changke.fields.FieldType.TEXT;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The declared facts about a customer. */
@Component
@Order(0)
class CustomerFields implements FieldSource {

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("externalId", TEXT, "c.external_id"),
                Field.of("name", TEXT, "c.name").orderedBy("c.sort_name"),
                Field.of("phone", TEXT, "c.phone").notSortable(),
                Field.of("email", TEXT, "c.email").notSortable(),
                Field.of("city", TEXT, "c.city").notSortable(),
                Field.of("version", NUMBER, "c.version").onlyShown());
    }
}
