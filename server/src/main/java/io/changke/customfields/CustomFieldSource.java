package io.changke.customfields;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.changke.customfields.CustomField.Choice;
import io.changke.fields.ChangingFields;
import io.changke.fields.Field;
import io.changke.fields.Field.Words;
import io.changke.fields.FieldType;
import io.changke.fields.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings the firm's fields into the catalogue. Asks the database again once a second at most: another server process
 * may have changed them.
 */
@Component
class CustomFieldSource implements ChangingFields {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final CustomFields definitions;
    private volatile Known known = new Known(List.of(), List.of(), System.nanoTime() - FRESH_NANOS);

    private record Known(List<CustomField> definitions, List<Field> fields, long at) {}

    CustomFieldSource(CustomFields definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<Field> fields() {
        return System.nanoTime() - known.at < FRESH_NANOS ? known.fields : newest();
    }

    @Override
    public List<Field> newest() {
        newestDefinitions();
        return known.fields;
    }

    /** With the archived ones. */
    List<CustomField> newestDefinitions() {
        long now = System.nanoTime();
        List<CustomField> read = definitions.all();
        Known before = known;
        boolean same = before.definitions.equals(read);
        known = new Known(read, same ? before.fields : offered(read), now);
        return read;
    }

    private static List<Field> offered(List<CustomField> definitions) {
        return definitions.stream()
                .filter(field -> !field.archived())
                .map(CustomFieldSource::field)
                .toList();
    }

    private static Field field(CustomField custom) {
        FieldType type = custom.fieldType();
        Map<String, Label> labels = custom.choices().stream().collect(toMap(Choice::value, Choice::label));
        Set<String> archived = custom.choices().stream()
                .filter(Choice::archived)
                .map(Choice::value)
                .collect(toSet());
        Field field = Field.of(custom.name(), type, Types.sql("c.custom", custom.key(), type))
                .choices(custom.choices().stream().map(Choice::value).toList())
                .called(new Words(custom.label(), labels, archived))
                .isWritable();
        return type == FieldType.MANY_CHOICE ? field.notSortable() : field;
    }
}
