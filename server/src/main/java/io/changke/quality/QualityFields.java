package io.changke.quality;

import static io.changke.fields.FieldType.MANY_CHOICE;
import static io.changke.fields.FieldType.PERCENT;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How complete a customer's record is, and what in it cannot be right; PostgreSQL derives both with every write. */
@Component
@Order(70)
class QualityFields implements FieldSource {

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("completeness", PERCENT, "(c.completeness / 100.0)"),
                Field.of("faults", MANY_CHOICE, "c.faults")
                        .choices(Arrays.stream(Fault.values()).map(Fault::key).toList())
                        .notSortable());
    }
}
