package io.changke.fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What customers are asked to fulfil: one tree for lists, saved views, segments, exports and the API. */
public sealed interface Condition {

    record All(List<Condition> of) implements Condition {}

    record Any(List<Condition> of) implements Condition {}

    record Not(Condition of) implements Condition {}

    /** A field compared with values of its type; {@code EMPTY} has the one value true or false. */
    record Test(Field field, Operator operator, List<Object> values) implements Condition {}

    record Happened(Event event, LocalDate from, LocalDate to) implements Condition {}

    enum Operator {
        IS,
        IN,
        AT_LEAST,
        AT_MOST,
        CONTAINS,
        /** A date that lies more than so many days before today by the firm's clock. */
        OLDER_THAN_DAYS,
        EMPTY;

        /** As in JSON: {@code atLeast}. */
        String key() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
            return words[0]
                    + Arrays.stream(words)
                            .skip(1)
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining());
        }

        boolean suits(FieldType type) {
            return switch (this) {
                case IS, IN, EMPTY -> true;
                case AT_LEAST, AT_MOST -> type.ordered();
                case CONTAINS -> type == FieldType.TEXT || type == FieldType.LINK;
                case OLDER_THAN_DAYS -> type == FieldType.DATE;
            };
        }
    }
}
