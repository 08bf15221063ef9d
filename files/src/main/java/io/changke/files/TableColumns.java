package io.changke.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says of each column of a table what its cells look like, and in which order its dates are written. */
final class TableColumns {

    private static final int MOST_CHOICES = 12;
    private static final int ROWS_PER_CHOICE = 4;
    private static final int LONGEST_CHOICE = 40;
    private static final double MOST = .8;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().\\-]{7,20}");

    private TableColumns() {}

    static List<Table.Column> of(Source source, Form form, Layout layout, Options options) throws IOException {
        List<Table.Column> columns = new ArrayList<>();
        List<String> titles = layout.header();
        for (int i = 0; i < layout.sample().columns(); i++) {
            String title = titles != null && i < titles.size() ? titles.get(i) : "";
            List<String> cells = cells(layout.sample(), i);
            Guess guess = guess(layout.sample(), i, cells);
            DateColumn dates = new DateColumn();
            if (guess == Guess.DATE) {
                read(source, form, layout, i, dates);
            }
            columns.add(column(i, title, guess, cells, dates, options));
        }
        return columns;
    }

    private static List<String> cells(Sample sample, int column) {
        return sample.rows().stream()
                .map(row -> column < row.size() ? row.get(column) : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static Table.Column column(
            int index, String title, Guess guess, List<String> cells, DateColumn dates, Options options) {
        List<String> samples = cells.stream().distinct().limit(3).toList();
        String pattern = options.dateFormat();
        if (pattern != null) {
            DateOrder order = DateOrder.of(pattern).orElse(DateOrder.YEAR_MONTH_DAY);
            return new Table.Column(index, title, guess, samples, order, List.of(pattern));
        }
        List<String> formats = dates.candidates().stream()
                .map(order -> DatePattern.describe(dates.example(), order))
                .toList();
        return new Table.Column(
                index, title, guess, samples, dates.candidates().get(0), dates.isEmpty() ? List.of() : formats);
    }

    private static Guess guess(Sample sample, int column, List<String> cells) {
        if (cells.isEmpty()) {
            return Guess.EMPTY;
        }
        Set<String> distinct = new HashSet<>(cells);
        if (distinct.size() <= 2
                && cells.size() >= ROWS_PER_CHOICE
                && distinct.stream().allMatch(CellValues::isYesNo)) {
            return Guess.YES_NO;
        }
        if (sample.isDate(column)) {
            return Guess.DATE;
        }
        if (most(cells, EMAIL.asMatchPredicate())) {
            return Guess.EMAIL;
        }
        if (most(cells, TableColumns::isPhone)) {
            return Guess.PHONE;
        }
        if (sample.isNumeric(column)) {
            return sample.looksLikeCode(column) ? Guess.TEXT : Guess.NUMBER;
        }
        boolean few = distinct.size() <= MOST_CHOICES
                && cells.size() >= ROWS_PER_CHOICE * distinct.size()
                && distinct.stream().allMatch(cell -> cell.length() <= LONGEST_CHOICE);
        return few ? Guess.CHOICE : Guess.TEXT;
    }

    private static boolean most(List<String> cells, Predicate<String> looks) {
        return cells.stream().filter(looks).count() >= MOST * cells.size();
    }

    /** Eleven digits that begin as mobile numbers do, or digits with the signs of a number that is dialled. */
    private static boolean isPhone(String cell) {
        String narrow = CellValues.narrow(cell);
        String digits = narrow.replaceAll("\\D", "");
        boolean mobile = digits.matches("(86)?1[3-9]\\d{9}");
        boolean dialled = narrow.startsWith("+") || narrow.matches("0\\d{2,3}[- ].*") || narrow.startsWith("(");
        return PHONE.matcher(narrow).matches() && digits.length() >= 7 && (mobile || dialled);
    }

    private static void read(Source source, Form form, Layout layout, int column, DateColumn dates) throws IOException {
        try (Lines lines = form.lines(source, layout.delimiter(), 0)) {
            while (lines.next() && !dates.isSettled()) {
                Cells cells = lines.cells();
                if (column < cells.count()) {
                    dates.add(cells.text(), cells.from(column), cells.to(column));
                }
            }
        }
    }
}
