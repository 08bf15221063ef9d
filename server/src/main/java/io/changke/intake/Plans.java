package io.changke.intake;

import io.changke.files.Guess;
import io.changke.files.RejectedFile;
import io.changke.files.Source;
import io.changke.files.Table;
import io.changke.files.TableFile;
import io.changke.intake.TablePlan.Mode;
import io.changke.platform.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the columns of a table to the targets of its kind, by what a request says or else by what they are called. */
final class Plans {

    /** Where no title says so, what the cells look like does. */
    private static final Map<Guess, String> BY_LOOK = Map.of(Guess.PHONE, "phone", Guess.EMAIL, "email");

    private Plans() {}

    static TablePlan of(TableKind kind, List<Target> targets, Source source, TableOptions options) throws IOException {
        Table table = TableFile.recognise(source, options.ofFile());
        List<@Nullable String> columns = columns(table, targets, options.columns());
        String key = key(kind, columns, options.key());
        Mode mode = mode(options.mode(), key);
        return new TablePlan(table, columns, mode, key, Boolean.TRUE.equals(options.dryRun()));
    }

    private static List<@Nullable String> columns(Table table, List<Target> targets, @Nullable List<String> wanted) {
        if (wanted == null) {
            return recognised(table, targets);
        }
        List<@Nullable String> columns = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = i < wanted.size() && wanted.get(i) != null ? wanted.get(i) : TableOptions.SKIP;
            boolean skipped = name.equals(TableOptions.SKIP);
            if (!skipped && targets.stream().noneMatch(target -> target.name().equals(name))) {
                throw Refusal.field("options.columns", "intake.target", name);
            }
            if (!skipped && !used.add(name)) {
                throw Refusal.field("options.columns", "intake.twice", name);
            }
            columns.add(skipped ? null : name);
        }
        return columns;
    }

    private static List<@Nullable String> recognised(Table table, List<Target> targets) {
        List<@Nullable String> columns = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Table.Column column : table.columns()) {
            String name = byTitle(column.title(), targets)
                    .filter(one -> !used.contains(one))
                    .orElse(null);
            if (name != null) {
                used.add(name);
            }
            columns.add(name);
        }
        for (int i = 0; i < columns.size(); i++) {
            Table.Column column = table.columns().get(i);
            String name = BY_LOOK.get(column.guess());
            boolean ours = RejectedFile.ownTitles().contains(column.title());
            if (columns.get(i) == null && name != null && !ours && has(targets, name) && used.add(name)) {
                columns.set(i, name);
            }
        }
        return columns;
    }

    private static boolean has(List<Target> targets, String name) {
        return targets.stream().anyMatch(target -> target.name().equals(name));
    }

    private static Optional<String> byTitle(String title, List<Target> targets) {
        String plain = Titles.plain(title);
        return plain.isEmpty()
                ? Optional.empty()
                : targets.stream()
                        .filter(target -> target.words().contains(plain))
                        .map(Target::name)
                        .findFirst();
    }

    private static @Nullable String key(TableKind kind, List<@Nullable String> columns, @Nullable String wanted) {
        if (wanted == null) {
            return kind.keys().stream().filter(columns::contains).findFirst().orElse(null);
        }
        if (wanted.equals(TableOptions.NO_KEY)) {
            return null;
        }
        if (!kind.keys().contains(wanted)) {
            throw Refusal.field("options.key", "intake.key", String.join(", ", kind.keys()));
        }
        if (!columns.contains(wanted)) {
            throw Refusal.field("options.key", "intake.keyColumn");
        }
        return wanted;
    }

    private static Mode mode(@Nullable String wanted, @Nullable String key) {
        if (wanted == null) {
            return key == null ? Mode.CREATE : Mode.BOTH;
        }
        Mode mode = Mode.of(wanted.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.field("options.mode", "intake.mode"));
        if (mode != Mode.CREATE && key == null) {
            throw Refusal.field("options.key", "intake.keyNeeded");
        }
        return mode;
    }
}
