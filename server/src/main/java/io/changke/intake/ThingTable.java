package io.changke.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of a kind of thing, as files write it; in its SQL {@code t} is what is stored, {@code n} what it becomes.
 *
 * @param key the column by which a row finds it
 * @param columns that a row can change
 * @param onlyNew columns that are written when it is created, never changed
 * @param versioned whether it has a version and can be deleted
 * @param onChange what else is set with a change
 * @param fixed a column that stays: a row that has it otherwise speaks of something else
 * @param possible what must hold of it
 * @param free what must hold of it to be removed
 */
public record ThingTable(
        String name,
        String key,
        List<String> columns,
        List<String> onlyNew,
        boolean versioned,
        List<String> onChange,
        @Nullable String fixed,
        String possible,
        String free) {

    List<String> written() {
        List<String> all = new ArrayList<>(columns);
        all.addAll(onlyNew);
        return all;
    }

    /** What is compared to know whether it was changed since; a merge of customers is no change of what hangs on them. */
    String image(String alias) {
        List<String> all = new ArrayList<>(columns);
        all.remove(fixed);
        if (versioned) {
            all.addAll(List.of("version", "deleted_at"));
        }
        return "jsonb_build_object("
                + all.stream()
                        .map(column -> "'" + column + "', " + alias + "." + column)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    String live() {
        return versioned ? "t.deleted_at is null" : "true";
    }

    String of(String alias) {
        return list(columns, column -> alias + "." + column);
    }

    String assignments() {
        List<String> all = new ArrayList<>(
                columns.stream().map(column -> column + " = n." + column).toList());
        if (versioned) {
            all.add("version = t.version + 1");
        }
        all.addAll(onChange);
        return String.join(", ", all);
    }

    static String list(List<String> columns, UnaryOperator<String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }
}
