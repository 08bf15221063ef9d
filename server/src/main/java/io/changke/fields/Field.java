package io.changke.fields;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a customer that lists, filters, orders and the API offer. Its label is the message
 * {@code field.<name>}, that of a choice {@code field.<name>.<choice>}, unless the field brings its own words.
 *
 * @param name the key in JSON; a dot makes a nested object
 * @param sql the expression shown and filtered by
 * @param order the expression sorted by, usually the same
 * @param join the table it needs; null where the customer's own row has it
 * @param writable whether it is declared: forms, imports and bulk edit may set it by its name
 * @param words null where the messages have it
 */
public record Field(
        String name,
        FieldType type,
        String sql,
        String order,
        @Nullable Join join,
        List<String> choices,
        boolean filterable,
        boolean sortable,
        boolean writable,
        @Nullable Words words) {

    /** In an expression: the number of whoever reads, null where it is nobody. */
    public static final String READER = ":reader";

    /** Its own words, and those of each of its choices; archived choices are known but no longer offered. */
    public record Words(Label label, Map<String, Label> choices, Set<String> archived) {}

    public static Field of(String name, FieldType type, String sql) {
        return new Field(name, type, sql, sql, null, List.of(), true, true, false, null);
    }

    public Field in(Join table) {
        return new Field(name, type, sql, order, table, choices, filterable, sortable, writable, words);
    }

    public Field orderedBy(String expression) {
        return new Field(name, type, sql, expression, join, choices, filterable, sortable, writable, words);
    }

    public Field choices(List<String> values) {
        return new Field(name, type, sql, order, join, List.copyOf(values), filterable, sortable, writable, words);
    }

    public Field notSortable() {
        return new Field(name, type, sql, order, join, choices, filterable, false, writable, words);
    }

    public Field onlyShown() {
        return new Field(name, type, sql, order, join, choices, false, false, writable, words);
    }

    /** Declared, not derived: what is written under its name is what is read. */
    public Field isWritable() {
        return new Field(name, type, sql, order, join, choices, filterable, sortable, true, words);
    }

    /** With words that no message has. */
    public Field called(Words own) {
        return new Field(name, type, sql, order, join, choices, filterable, sortable, writable, own);
    }
}
