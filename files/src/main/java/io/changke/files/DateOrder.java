package io.changke.files;

import java.util.Optional;

/** The order of year, month and day where a date is three numbers. */
public enum DateOrder {
    YEAR_MONTH_DAY(0, 1, 2),
    DAY_MONTH_YEAR(2, 1, 0),
    MONTH_DAY_YEAR(2, 0, 1),
    YEAR_DAY_MONTH(0, 2, 1);

    final int year;
    final int month;
    final int day;

    DateOrder(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** Reads a pattern as people write it: dd/MM/yyyy, DD.MM.YY, yyyy-mm-dd HH:mm. */
    static Optional<DateOrder> of(String pattern) {
        String date = pattern.replaceAll("'[^']*'", " ").replaceAll("[Hh].*$", "");
        boolean upperMonth = date.indexOf('M') >= 0;
        String order = date.chars()
                .mapToObj(c -> letter((char) c, upperMonth))
                .reduce("", (all, next) -> all.endsWith(next) ? all : all + next);
        return switch (order) {
            case "ymd" -> Optional.of(YEAR_MONTH_DAY);
            case "dmy" -> Optional.of(DAY_MONTH_YEAR);
            case "mdy" -> Optional.of(MONTH_DAY_YEAR);
            case "ydm" -> Optional.of(YEAR_DAY_MONTH);
            default -> Optional.empty();
        };
    }

    private static String letter(char c, boolean upperMonth) {
        return switch (c) {
            case 'y', 'Y', 'u' -> "y";
            case 'd', 'D' -> "d";
            case 'M' -> "m";
            case 'm' -> upperMonth ? "" : "m";
            default -> Character.isLetter(c) && c < 128 && c != 'T' && c != 'E' ? c + "?" : "";
        };
    }
}
