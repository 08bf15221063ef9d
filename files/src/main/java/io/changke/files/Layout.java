package io.changke.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a text falls into cells: the delimiter under which most lines have equally many cells and the needed columns
 * show, the lines before the header, and the header.
 */
record Layout(
        Delimiter delimiter, int linesBefore, @Nullable List<String> header, Sample sample, Roles roles) {

    private static final int SAMPLE_ROWS = 1000;
    private static final int LONGEST_PREAMBLE = 10;

    /** Of a purchase log. */
    static Layout of(Source source, Form form, Options options) throws IOException {
        return of(source, form, options, true);
    }

    /** Of a table with any columns, be it one. */
    static Layout ofTable(Source source, Form form, Options options) throws IOException {
        return of(source, form, options, false);
    }

    private static Layout of(Source source, Form form, Options options, boolean log) throws IOException {
        Layout best = null;
        double highest = 0;
        Delimiter chosen = options.delimiter();
        for (Delimiter delimiter : form.delimiters(chosen)) {
            List<List<String>> rows = read(source, form, delimiter);
            int columns = usualCount(rows);
            double regular = share(rows, columns);
            // The blanks of a table are those of names, unless somebody says otherwise.
            boolean hopeless = columns < (log ? 2 : 1)
                    || (delimiter == Delimiter.BLANKS && chosen == null && (!log || regular < .9));
            if (!hopeless) {
                Layout layout = of(rows, columns, delimiter, options, log);
                double score = regular + (log ? layout.completeness() : Math.min(columns, 2));
                if (score > highest) {
                    highest = score;
                    best = layout;
                }
            }
        }
        if (best == null) {
            throw new UnusableFile(Problem.ONE_COLUMN);
        }
        return best;
    }

    private double completeness() {
        List<Role> found = roles.toList();
        double complete = found.contains(Role.CUSTOMER) ? 1 : 0;
        complete += found.contains(Role.DATE) ? 1 : 0;
        return complete + (found.contains(Role.AMOUNT) || found.contains(Role.PRICE) ? 1 : 0);
    }

    private static List<List<String>> read(Source source, Form form, Delimiter delimiter) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Lines lines = form.lines(source, delimiter, 0)) {
            while (rows.size() < SAMPLE_ROWS && lines.next()) {
                rows.add(lines.cells().toList());
            }
        }
        return rows;
    }

    private static int usualCount(List<List<String>> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static double share(List<List<String>> rows, int columns) {
        return rows.stream().filter(row -> row.size() == columns).count() / (double) Math.max(1, rows.size());
    }

    private static Layout of(List<List<String>> rows, int columns, Delimiter delimiter, Options options, boolean log) {
        int before = linesBefore(rows, columns);
        List<List<String>> table = rows.subList(before, rows.size());
        boolean header = options.header() != null
                ? options.header()
                : log ? isHeader(table, columns, options.columns()) : isTitles(table);
        List<String> titles = header && !table.isEmpty() ? table.get(0) : null;
        int width = titles == null ? columns : Math.max(columns, titles.size());
        Sample sample = new Sample(List.copyOf(table.subList(titles == null ? 0 : 1, table.size())), width);
        return new Layout(delimiter, before, titles, sample, log ? Roles.of(sample, titles) : Roles.none(sample));
    }

    /** A title such as "Sales report 2026" over the table: one filled cell where the table has three and more. */
    private static int linesBefore(List<List<String>> rows, int columns) {
        int before = 0;
        while (columns >= 3 && before < Math.min(LONGEST_PREAMBLE, rows.size()) && filled(rows.get(before)) <= 1) {
            before++;
        }
        return before < rows.size() && before < LONGEST_PREAMBLE ? before : 0;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean isHeader(List<List<String>> table, int columns, @Nullable List<Role> roles) {
        if (table.isEmpty()) {
            return false;
        }
        List<String> first = table.get(0);
        Sample line = new Sample(List.of(first), Math.max(1, first.size()));
        if (roles != null) {
            return !hasValue(line, roles, Role.DATE) && !hasValue(line, roles, Role.AMOUNT);
        }
        for (int i = 0; i < first.size(); i++) {
            if (line.isDate(i) || line.isNumeric(i)) {
                return false;
            }
        }
        if (first.stream().anyMatch(HeaderWords::isKnown)) {
            return true;
        }
        Sample rest = new Sample(List.copyOf(table.subList(1, table.size())), columns);
        for (int i = 0; i < columns; i++) {
            if (rest.isDate(i) || rest.isNumeric(i)) {
                return true;
            }
        }
        return false;
    }

    /** Titles are all there, all different, and none is a value. */
    private static boolean isTitles(List<List<String>> table) {
        if (table.isEmpty()) {
            return false;
        }
        List<String> first = table.get(0);
        Sample line = new Sample(List.of(first), Math.max(1, first.size()));
        for (int i = 0; i < first.size(); i++) {
            boolean value = line.isDate(i) || line.isNumeric(i) || first.get(i).indexOf('@') >= 0;
            if (value || first.get(i).isEmpty()) {
                return false;
            }
        }
        return first.stream().distinct().count() == first.size();
    }

    private static boolean hasValue(Sample line, List<Role> roles, Role role) {
        int column = roles.indexOf(role);
        return column >= 0 && column < line.columns() && (line.isDate(column) || line.isNumeric(column));
    }
}
