package io.changke.classes;

import static io.changke.fields.FieldType.CHOICE;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each classification, for lists, filters, boards, exports and the API. */
@Component
@Order(40)
class ClassFields implements FieldSource {

    private static final Join CLASS = new Join("left join customer_class k on k.customer_id = c.id", "k.customer_id");

    @Override
    public List<Field> fields() {
        return Arrays.stream(Classification.values())
                .map(each -> Field.of(each.field(), CHOICE, "k." + each.column())
                        .in(CLASS)
                        .choices(each.classes())
                        .notSortable())
                .toList();
    }
}
