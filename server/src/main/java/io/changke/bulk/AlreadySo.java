package io.changke.bulk;

import io.changke.fields.Conditions;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is already as a change would make them, as a condition. */
@Component
class AlreadySo {

    private final FieldCatalogue catalogue;

    AlreadySo(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Null where no condition can say it. */
    @Nullable
    Map<String, ?> condition(Change change) {
        if (change.deletes()) {
            return null;
        }
        List<Map<String, ?>> all = new ArrayList<>();
        if (change.owner() != null) {
            if (change.owner().user() != null) {
                return null;
            }
            all.add(Conditions.is("ownership", "pool"));
        }
        Objects.requireNonNullElse(change.addTags(), List.<String>of())
                .forEach(tag -> all.add(Conditions.is("tags", tag.strip())));
        Objects.requireNonNullElse(change.removeTags(), List.<String>of())
                .forEach(tag -> all.add(Conditions.not(Conditions.is("tags", tag.strip()))));
        if (change.set() != null) {
            for (Map.Entry<String, @Nullable Object> each : change.set().entrySet()) {
                Field field = catalogue.field(each.getKey()).orElseThrow();
                if (!field.filterable() || field.type() == FieldType.MANY_CHOICE || field.type() == FieldType.TAGS) {
                    return null;
                }
                all.add(test(field, each.getValue()));
            }
        }
        return Map.of("all", all);
    }

    private static Map<String, ?> test(Field field, @Nullable Object value) {
        return value == null || value.equals("") ? Conditions.empty(field.name()) : Conditions.is(field.name(), value);
    }
}
