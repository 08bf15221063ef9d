package io.changke.intake;

import io.changke.fields.FieldType;
import io.changke.files.CellValues;
import io.changke.files.DateOrder;
import io.changke.files.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column as values of its target. Not for several threads. */
final class CellReading {

    private static final String SEPARATORS = "[,，、;；|\n]";

    private final Target target;
    private final DateOrder dateOrder;
    private final CellValues values;
    /** By what each is called in any language, made plain. */
    private final Map<String, String> choices = new HashMap<>();

    CellReading(Target target, Table.Column column, boolean decimalComma) {
        this.target = target;
        this.dateOrder = column.dateOrder();
        this.values = new CellValues(decimalComma);
        target.choices().forEach((choice, words) -> {
            for (String word : words.split("\n", -1)) {
                choices.putIfAbsent(Titles.plain(word), choice);
            }
            choices.putIfAbsent(Titles.plain(choice), choice);
        });
    }

    /** Null where the cell is empty or cannot be read; then the fault is among the faults. */
    @Nullable
    Object read(String cell, List<Fault> faults) {
        boolean counted = target.type() != FieldType.TEXT && target.type() != FieldType.LINK;
        if (counted ? CellValues.isNothingToCount(cell) : CellValues.isNothing(cell)) {
            return null;
        }
        return switch (target.type()) {
            case TEXT, LINK -> cell;
            case DATE -> date(cell, faults);
            case NUMBER, MONEY, PERCENT -> number(cell, faults);
            case YES_NO -> yesNo(cell, faults);
            case CHOICE -> choice(cell, faults);
            case MANY_CHOICE -> choices(cell, faults);
            case TAGS -> words(cell);
        };
    }

    private @Nullable String date(String cell, List<Fault> faults) {
        LocalDate date = values.date(cell, dateOrder);
        if (date == null) {
            fault(faults, "intake.date", cell);
        }
        if (date == null) {
            return null;
        }
        LocalTime time = target.timed() ? values.time() : null;
        return time == null ? date.toString() : date.atTime(time).toString();
    }

    private @Nullable BigDecimal number(String cell, List<Fault> faults) {
        BigDecimal number = values.number(cell);
        if (number == null) {
            fault(faults, "intake.number", cell);
        }
        return number;
    }

    private @Nullable Boolean yesNo(String cell, List<Fault> faults) {
        Boolean answer = CellValues.yesNo(cell);
        if (answer == null) {
            fault(faults, "intake.yesNo", cell);
        }
        return answer;
    }

    private @Nullable String choice(String cell, List<Fault> faults) {
        String chosen = choices.get(Titles.plain(CellValues.narrow(cell)));
        if (chosen == null) {
            fault(faults, "intake.choice", cell);
        }
        return chosen;
    }

    private @Nullable List<String> choices(String cell, List<Fault> faults) {
        List<String> chosen = new ArrayList<>();
        for (String word : words(cell)) {
            String choice = choice(word, faults);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(SEPARATORS, -1)).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void fault(List<Fault> faults, String key, String cell) {
        faults.add(Fault.at(target.name(), key, cell));
    }
}
