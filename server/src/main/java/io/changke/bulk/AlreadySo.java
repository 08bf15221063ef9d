package io.changke.bulk;

import io.changke.fields.Conditions;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Map<String, Object> condition(Change change) {
        if (change.deletes()) {
            return null;
        }
        List<Map<String, Object>> all = new ArrayList<>();
        if (change.owner() != null) {
            if (change.owner().user() != null) {
                return null;
            }
            all.add(Conditions.is("ownership", "pool"));
        }
        Words words = change.words();
        if (!words.names().stream().allMatch(name -> field(name).filterable())) {
            return null;
        }
        words.removed()
                .forEach((name, some) -> some.forEach(word -> all.add(Conditions.not(Conditions.is(name, word)))));
        words.added()
                .forEach((name, some) -> some.stream()
                        .filter(word ->
                                !words.removed().getOrDefault(name, List.of()).contains(word))
                        .forEach(word -> all.add(Conditions.is(name, word))));
        if (change.set() != null) {
            for (Map.Entry<String, @Nullable Object> each : change.set().entrySet()) {
                Field field = field(each.getKey());
                if (!field.filterable() || field.type() == FieldType.MANY_CHOICE || field.type() == FieldType.TAGS) {
                    return null;
                }
                all.add(test(field, each.getValue()));
            }
        }
        return Conditions.all(all);
    }

    private Field field(String name) {
        return catalogue.field(name).orElseThrow();
    }

    private static Map<String, Object> test(Field field, @Nullable Object value) {
        return value == null || value.equals("") ? Conditions.empty(field.name()) : Conditions.is(field.name(), value);
    }
}
