package io.changke.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer's columns as they go into JSON, nested where a field's name has a dot, and where it stands in its list. */
public record Row(Position position, Map<String, @Nullable Object> columns) {

    public static Row of(Position position) {
        return new Row(position, new LinkedHashMap<>());
    }

    /** A field's value, wherever its name has put it. */
    public @Nullable Object value(Field field) {
        int dot = field.name().indexOf('.');
        if (dot < 0) {
            return columns.get(field.name());
        }
        return columns.get(field.name().substring(0, dot)) instanceof Map<?, ?> group
                ? group.get(field.name().substring(dot + 1))
                : null;
    }

    @SuppressWarnings("unchecked")
    void put(Field field, @Nullable Object value) {
        int dot = field.name().indexOf('.');
        if (dot < 0) {
            columns.put(field.name(), value);
            return;
        }
        Object group = columns.computeIfAbsent(field.name().substring(0, dot), name -> new LinkedHashMap<>());
        ((Map<String, @Nullable Object>) java.util.Objects.requireNonNull(group))
                .put(field.name().substring(dot + 1), value);
    }
}
