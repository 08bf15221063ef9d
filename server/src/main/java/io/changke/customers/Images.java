package io.changke.customers;

import static java.util.stream.Collectors.joining;

import io.changke.profile.Fact;
import io.changke.profile.Fact.Column;
import io.changke.profile.Facts;
import java.util.List;
import java.util.Objects;

/**
 * A customer's row as one {@code jsonb} of what is declared, by the names of the API, and back: the same SQL for one
 * customer and for a million. What is empty is not in it; a field of the firm's own is {@code custom.<key>} there.
 */
public final class Images {

    private static final List<Fact> COLUMNS =
            Facts.all().stream().filter(fact -> fact.column() != null).toList();
    private static final String DETAILS = Facts.all().stream()
            .filter(fact -> fact.column() == null)
            .map(Fact::name)
            .collect(joining(",", "'{", "}'::text[]"));

    private Images() {}

    /** Everything declared about the customer of this alias. */
    public static String of(String customer) {
        return COLUMNS.stream()
                        .map(fact -> "'" + fact.name() + "', " + read(customer, column(fact)))
                        .collect(joining(", ", "(jsonb_strip_nulls(jsonb_build_object(", "))"))
                + " || " + customer + ".details || case when " + customer + ".custom = '{}' then '{}'"
                + " else (select jsonb_object_agg('custom.' || key, value) from jsonb_each(" + customer
                + ".custom)) end)";
    }

    private static String read(String customer, Column column) {
        String name = customer + "." + column.name();
        return column.type().endsWith("[]") ? "nullif(" + name + ", '{}')" : name;
    }

    /** What stands in the one image and is otherwise in the other; null where it has nothing. */
    public static String difference(String one, String other) {
        return "(select coalesce(jsonb_object_agg(key, " + one + " -> key), '{}') from jsonb_object_keys(" + one
                + " || " + other + ") key where " + one + " -> key is distinct from " + other + " -> key)";
    }

    /** The columns that {@link #values} fills. */
    static String columns() {
        return COLUMNS.stream().map(fact -> column(fact).name()).collect(joining(", ", "", ", details, custom"));
    }

    static String values(String image) {
        return COLUMNS.stream()
                .map(fact -> value(fact, image))
                .collect(joining(", ", "", ", " + details("'{}'", image) + ", " + custom("'{}'", image)));
    }

    /** What an update sets so that the customer of this alias has what the image names, null included, and keeps the rest. */
    public static String assignments(String customer, String image) {
        return COLUMNS.stream()
                        .map(fact -> column(fact).name() + " = case when jsonb_exists(" + image + ", '" + fact.name()
                                + "') then " + value(fact, image) + " else " + customer + "."
                                + column(fact).name() + " end")
                        .collect(joining(", "))
                + ", details = " + details(customer + ".details", image)
                + ", custom = " + custom(customer + ".custom", image)
                + ", updated_at = now(), version = " + customer + ".version + 1";
    }

    private static String value(Fact fact, String image) {
        String text = "(" + image + " ->> '" + fact.name() + "')";
        Column column = column(fact);
        return switch (column.name()) {
            case "kind" -> "coalesce(" + text + ", 'person')";
            case "search" -> "coalesce(" + text + ", ' ')";
            case "tags" ->
                "coalesce((select array_agg(tag) from jsonb_array_elements_text(nullif(" + image
                        + " -> 'tags', 'null')) tag), '{}')";
            default -> column.type().equals("text") ? text : text + "::" + column.type();
        };
    }

    private static String details(String before, String image) {
        return merged(before, image, "key", "key = any (" + DETAILS + ")");
    }

    private static String custom(String before, String image) {
        return merged(before, image, "substr(key, 8)", "starts_with(key, 'custom.')");
    }

    private static String merged(String before, String image, String name, String which) {
        return "(select coalesce(jsonb_object_agg(name, value), '{}') from (select key as name, value from jsonb_each("
                + before + "::jsonb) where not jsonb_exists(" + image + ", "
                + (name.equals("key") ? "key" : "'custom.' || key") + ") union all select " + name
                + ", value from jsonb_each(" + image + ") where " + which + " and value <> 'null') as kept)";
    }

    private static Column column(Fact fact) {
        return Objects.requireNonNull(fact.column());
    }
}
