package io.changke.owners;

import static io.changke.fields.FieldType.CHOICE;
import static io.changke.fields.FieldType.TEXT;

import io.changke.customers.Whose;
import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who looks after a customer, by name and as seen by the reader. */
@Component
@Order(5)
class OwnerFields implements FieldSource {

    private static final String OWNERSHIP = """
            (case when c.owner_id is null then 'pool'
                  when %s then 'mine'
                  when %s then 'team'
                  else 'others' end)""".formatted(Whose.OF_ME, Whose.OF_MATES);

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("owner", TEXT, "(select u.name from app_user u where u.id = c.owner_id)")
                        .notSortable(),
                Field.of("ownership", CHOICE, OWNERSHIP)
                        .choices(List.of("mine", "team", "others", "pool"))
                        .notSortable());
    }
}
