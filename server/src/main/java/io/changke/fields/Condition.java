package io.changke.fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers are asked to fulfil: one tree for lists, saved views, segments, exports and the API. */
public sealed interface Condition {

    record All(List<Condition> of) implements Condition {}

    record Any(List<Condition> of) implements Condition {}

    record Not(Condition of) implements Condition {}

    /** A field compared with values of its type; {@code EMPTY} has the one value true or false. */
    record Test(Field field, Operator operator, List<Object> values) implements Condition {}

    /**
     * Something that happened between two days, or in the last so many days: only one of both is given.
     *
     * @param details what else is asked of it, by name; null where it is to have none
     */
    record Happened(
            Event event,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer lastDays,
            Map<String, @Nullable String> details)
            implements Condition {}

    enum Operator {
        IS,
        IN,
        AT_LEAST,
        AT_MOST,
        /** Both ends belong to it. */
        BETWEEN,
        CONTAINS,
        STARTS_WITH,
        /** A date that lies more than so many days before today by the firm's clock. */
        OLDER_THAN_DAYS,
        /** A date from today until in so many days. */
        IN_NEXT_DAYS,
        /** A date from so many days ago until today. */
        IN_LAST_DAYS,
        /** A date whose day and month come again within so many days: a birthday, the day of the first purchase. */
        ANNIVERSARY_IN_NEXT_DAYS,
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

        /** Whether the value is a number of days before or after today. */
        boolean countsDays() {
            return switch (this) {
                case OLDER_THAN_DAYS, IN_NEXT_DAYS, IN_LAST_DAYS, ANNIVERSARY_IN_NEXT_DAYS -> true;
                default -> false;
            };
        }

        boolean takesList() {
            return this == IN || this == BETWEEN;
        }

        boolean suits(FieldType type) {
            return switch (this) {
                case IS, IN, EMPTY -> true;
                case AT_LEAST, AT_MOST, BETWEEN -> type.ordered();
                case CONTAINS, STARTS_WITH -> type == FieldType.TEXT || type == FieldType.LINK;
                case OLDER_THAN_DAYS, IN_NEXT_DAYS, IN_LAST_DAYS, ANNIVERSARY_IN_NEXT_DAYS -> type == FieldType.DATE;
            };
        }
    }
}
