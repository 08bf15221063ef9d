package io.changke.duplicates;

import static io.changke.fields.FieldType.YES_NO;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether a customer may be the same as another one, as far as the last search knows. */
@Component
@Order(65)
class SuspectedFields implements FieldSource {

    /** Looked up for each customer shown: a join would put all pairs together for every page of a list. */
    private static final String SUSPECTED = "(exists (select from duplicate_pair p where p.one = c.id)"
            + " or exists (select from duplicate_pair p where p.other = c.id))";

    @Override
    public List<Field> fields() {
        return List.of(Field.of("suspectedDuplicate", YES_NO, SUSPECTED).notSortable());
    }
}
