package io.changke.files;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a file writes 12,50 or 12.50: decided by the cells that can only be one of them. */
final class DecimalSign {

    private static final Pattern COMMA =
            Pattern.compile("\\D{0,4}(\\d+,(\\d{1,2}|\\d{4,})|\\d{1,3}(\\.\\d{3})+,\\d+|0,\\d+)\\D{0,4}");
    private static final Pattern POINT =
            Pattern.compile("\\D{0,4}(\\d+\\.(\\d{1,2}|\\d{4,})|\\d{1,3}(,\\d{3})+\\.\\d+|0\\.\\d+)\\D{0,4}");

    private DecimalSign() {}

    static boolean isComma(List<List<String>> rows) {
        int commas = 0;
        int points = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                if (cell.length() <= 24 && (cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0)) {
                    commas += COMMA.matcher(cell).matches() ? 1 : 0;
                    points += POINT.matcher(cell).matches() ? 1 : 0;
                }
            }
        }
        return commas > points;
    }
}
