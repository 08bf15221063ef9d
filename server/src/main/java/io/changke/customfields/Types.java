package io.changke.customfields;

import io.changke.fields.FieldType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types that a firm may give its fields, and how each lies in the customer's {@code custom} column. */
final class Types {

    private static final Map<String, FieldType> TYPES = Stream.of(
                    FieldType.TEXT,
                    FieldType.NUMBER,
                    FieldType.DATE,
                    FieldType.CHOICE,
                    FieldType.MANY_CHOICE,
                    FieldType.YES_NO,
                    FieldType.LINK)
            .collect(Collectors.toMap(FieldType::key, Function.identity()));

    private Types() {}

    static Optional<FieldType> of(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(TYPES.get(key));
    }

    static boolean hasChoices(FieldType type) {
        return type == FieldType.CHOICE || type == FieldType.MANY_CHOICE;
    }

    /** The expression of a field's value; the same in queries and in its index. */
    static String sql(String column, String key, FieldType type) {
        String text = column + " ->> '" + key + "'";
        return switch (type) {
            case NUMBER -> "(" + text + ")::numeric";
            case DATE -> "iso_day(" + text + ")";
            case YES_NO -> "(" + text + ")::boolean";
            case MANY_CHOICE -> "(" + column + " -> '" + key + "')";
            default -> "(" + text + ")";
        };
    }

    /** What finds customers by the field, as the columns of an index. */
    static String index(CustomField field) {
        FieldType type = field.fieldType();
        String value = sql("custom", field.key(), type);
        return type == FieldType.MANY_CHOICE
                ? "using gin (" + value + " jsonb_path_ops)"
                : "((" + value + "), id) where (" + value + ") is not null";
    }
}
