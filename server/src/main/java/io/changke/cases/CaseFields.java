package io.changke.cases;

import static io.changke.fields.FieldType.DATE;
import static io.changke.fields.FieldType.NUMBER;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many cases of a customer are open, and when the first is due; both empty where there is none. */
@Component
@Order(25)
class CaseFields implements FieldSource {

    private static final Join CASES =
            new Join("left join customer_case cases on cases.customer_id = c.id", "cases.customer_id");

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("openCases", NUMBER, "cases.open_cases").in(CASES),
                Field.of("caseDueOn", DATE, "cases.due_on").in(CASES));
    }
}
