package io.changke.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import io.changke.files.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported: how it is read, what each column is put to, and what is done with rows that are known. Kept with
 * the import as JSON.
 *
 * @param targets by column; null for one that is left out
 * @param key the target by which a row finds what it speaks of; null where every row is new
 * @param dryRun everything is tried, nothing stays
 */
public record TablePlan(
        Table table,
        List<@Nullable String> targets,
        Mode mode,
        @Nullable String key,
        boolean dryRun) {

    /** What is done with a row. */
    public enum Mode {
        CREATE,
        UPDATE,
        BOTH;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Mode> of(String key) {
            return Stream.of(values()).filter(mode -> mode.key().equals(key)).findFirst();
        }
    }

    /** The title of the column that is put to a target; the target's name where none is. */
    public String titleOf(String target) {
        int column = targets.indexOf(target);
        String title = column < 0 ? "" : table.columns().get(column).title();
        return title.isBlank() ? target : title;
    }
}
