package io.changke.intake;

import io.changke.fields.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file to be filled in: headings that are recognised again, and example rows that could be imported. */
public record TableTemplate(List<String> titles, List<List<@Nullable Object>> rows) {

    static TableTemplate of(TableKind kind, Locale language) {
        List<Map<String, String>> examples = kind.examples(language);
        List<Target> columns = kind.targets(language).stream()
                .filter(target -> examples.stream().anyMatch(row -> row.containsKey(target.name())))
                .toList();
        return new TableTemplate(
                columns.stream().map(Target::label).toList(),
                examples.stream().map(row -> row(columns, row)).toList());
    }

    private static List<@Nullable Object> row(List<Target> columns, Map<String, String> example) {
        return columns.stream()
                .<@Nullable Object>map(column -> cell(column, example.getOrDefault(column.name(), "")))
                .toList();
    }

    private static @Nullable Object cell(Target column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (column.type() == FieldType.MONEY) {
            return new BigDecimal(text);
        }
        return column.type() == FieldType.DATE && !column.timed() ? LocalDate.parse(text) : text;
    }
}
