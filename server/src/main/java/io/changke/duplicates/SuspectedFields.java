package io.changke.duplicates;

import static io.changke.fields.FieldType.YES_NO;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether a customer may be the same as another one, as far as the last search knows. */
@Component
@Order(65)
class SuspectedFields implements FieldSource {

    private static final Join SUSPECTED = new Join("""
            left join (
                select one as customer_id from duplicate_pair union select other from duplicate_pair
            ) suspected on suspected.customer_id = c.id
            """, "suspected.customer_id");

    @Override
    public List<Field> fields() {
        return List.of(Field.of("suspectedDuplicate", YES_NO, "(suspected.customer_id is not null)")
                .in(SUSPECTED)
                .notSortable());
    }
}
