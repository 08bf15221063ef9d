package io.changke.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first rows of a file, and what the cells of a column look like. */
final class Sample {

    private static final double MOST = .8;

    private final List<List<String>> rows;
    private final int columns;
    private final boolean decimalComma;
    private final Looks[] looks;

    /** @param rows without header and title lines */
    Sample(List<List<String>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.decimalComma = DecimalSign.isComma(rows);
        this.looks = new Looks[columns];
        for (int i = 0; i < columns; i++) {
            looks[i] = look(i);
        }
    }

    private record Looks(int filled, int dates, int numbers, int fractions, int distinct, boolean code, int longest) {}

    private Looks look(int column) {
        NumberParser number = new NumberParser(decimalComma);
        DateParser date = new DateParser();
        int filled = 0;
        int dates = 0;
        int numbers = 0;
        int fractions = 0;
        int leadingZeros = 0;
        int longest = 0;
        Set<String> distinct = new HashSet<>();
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column) : "";
            if (!cell.isEmpty()) {
                filled++;
                dates += DateColumn.isDate(date, cell) ? 1 : 0;
                var value = number.parse(cell);
                numbers += value != null ? 1 : 0;
                fractions += (value != null && value.stripTrailingZeros().scale() > 0) || isMoney(cell) ? 1 : 0;
                leadingZeros += cell.length() > 1
                                && cell.charAt(0) == '0'
                                && cell.chars().allMatch(Character::isDigit)
                        ? 1
                        : 0;
                longest = Math.max(longest, cell.length());
                distinct.add(cell);
            }
        }
        return new Looks(filled, dates, numbers, fractions, distinct.size(), leadingZeros > 0, longest);
    }

    private static boolean isMoney(String cell) {
        return cell.matches("\\D*\\d+[.,]\\d\\d\\D*")
                || cell.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL || c == '元');
    }

    List<List<String>> rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    boolean decimalComma() {
        return decimalComma;
    }

    boolean isEmpty(int column) {
        return looks[column].filled == 0;
    }

    boolean isDate(int column) {
        return looks[column].filled > 0 && looks[column].dates >= MOST * looks[column].filled;
    }

    boolean isNumeric(int column) {
        return looks[column].filled > 0 && looks[column].numbers >= MOST * looks[column].filled && !isDate(column);
    }

    boolean hasNumbers(int column) {
        return looks[column].numbers > 0;
    }

    boolean hasFractions(int column) {
        return looks[column].fractions > 0;
    }

    /** 00004 is no amount. */
    boolean looksLikeCode(int column) {
        return looks[column].code;
    }

    /** Whether a column says the same wherever {@code key} does; one exception in twenty may be a correction. */
    boolean hasOneValuePer(int key, int column) {
        Map<String, String> first = new HashMap<>();
        int repeated = 0;
        int different = 0;
        for (List<String> row : rows) {
            if (Math.max(key, column) < row.size()) {
                String known = first.putIfAbsent(row.get(key), row.get(column));
                repeated += known == null ? 0 : 1;
                different += known == null || known.equals(row.get(column)) ? 0 : 1;
            }
        }
        return 20 * different <= repeated;
    }

    boolean looksLikeCustomer(int column) {
        Looks look = looks[column];
        if (isDate(column) || look.filled == 0 || look.longest > 100) {
            return false;
        }
        boolean constant = look.distinct == 1 && look.filled > 3;
        boolean textOrCode = !isNumeric(column) || look.code;
        boolean number = !hasFractions(column) && look.longest >= 3;
        return !constant && (textOrCode || number);
    }
}
