package io.changke.files;

/** Describes how a date is written, from one that was seen and the order of its numbers. */
final class DatePattern {

    private static final String LATER = "HmsS";

    private DatePattern() {}

    static String describe(String example, DateOrder order) {
        StringBuilder pattern = new StringBuilder();
        int number = 0;
        int at = 0;
        boolean word = example.matches(".*[A-Za-z]{3}.*") && !example.matches(".*\\d[ ]?[AaPp][Mm]$");
        while (at < example.length()) {
            int from = at;
            char c = example.charAt(at);
            if (Character.isDigit(c)) {
                while (at < example.length() && Character.isDigit(example.charAt(at))) {
                    at++;
                }
                String digits = example.substring(from, at);
                pattern.append(
                        number == 0 && digits.length() >= 6
                                ? compact(digits, order)
                                : part(number, digits, order, word));
                number += number == 0 && digits.length() >= 6 ? 3 : 1;
            } else if (word && Character.isLetter(c) && c < 128 && !isZone(example, at)) {
                while (at < example.length() && Character.isLetter(example.charAt(at))) {
                    at++;
                }
                pattern.append("MMM");
            } else {
                pattern.append(c);
                at++;
            }
        }
        return pattern.toString();
    }

    private static boolean isZone(String example, int at) {
        return at + 1 >= example.length() || !Character.isLetter(example.charAt(at + 1));
    }

    private static String part(int number, String digits, DateOrder order, boolean word) {
        int dateNumbers = word ? 2 : 3;
        if (number >= dateNumbers) {
            return LATER.substring(Math.min(3, number - dateNumbers), Math.min(3, number - dateNumbers) + 1)
                    .repeat(digits.length());
        }
        if (word) {
            boolean year = digits.length() == 4 || number == 1;
            return (year ? "y" : "d").repeat(digits.length());
        }
        DateOrder used = number == 0 && digits.length() == 4 ? DateOrder.YEAR_MONTH_DAY : order;
        String letter = number == used.year ? "y" : number == used.month ? "M" : "d";
        return letter.repeat(digits.length());
    }

    private static String compact(String digits, DateOrder order) {
        String year = digits.length() == 6 ? "yy" : "yyyy";
        String date = switch (order) {
            case YEAR_MONTH_DAY -> year + "MMdd";
            case YEAR_DAY_MONTH -> year + "ddMM";
            case DAY_MONTH_YEAR -> "ddMM" + year;
            case MONTH_DAY_YEAR -> "MMdd" + year;
        };
        return date + "HHmmssSSS".substring(0, Math.max(0, digits.length() - 8));
    }
}
