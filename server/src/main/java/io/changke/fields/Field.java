package io.changke.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a customer that lists, filters, orders and the API offer. Its label is the message
 * {@code field.<name>}, that of a choice {@code field.<name>.<choice>}.
 *
 * @param name the key in JSON; a dot makes a nested object
 * @param sql the expression shown and filtered by
 * @param order the expression sorted by, usually the same
 * @param join the table it needs; null where the customer's own row has it
 */
public record Field(
        String name,
        FieldType type,
        String sql,
        String order,
        @Nullable Join join,
        List<String> choices,
        boolean filterable,
        boolean sortable) {

    public static Field of(String name, FieldType type, String sql) {
        return new Field(name, type, sql, sql, null, List.of(), true, true);
    }

    public Field in(Join table) {
        return new Field(name, type, sql, order, table, choices, filterable, sortable);
    }

    public Field orderedBy(String expression) {
        return new Field(name, type, sql, expression, join, choices, filterable, sortable);
    }

    public Field choices(List<String> values) {
        return new Field(name, type, sql, order, join, List.copyOf(values), filterable, sortable);
    }

    public Field notSortable() {
        return new Field(name, type, sql, order, join, choices, filterable, false);
    }

    public Field onlyShown() {
        return new Field(name, type, sql, order, join, choices, false, false);
    }
}
