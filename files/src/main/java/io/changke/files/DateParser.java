package io.changke.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date, with or without a time, in any form seen in the wild: 19970101, 2026年3月5日, 2026/3/5, 3/5/26,
 * 05.03.2026 14:22, 5 Mar 2026, 2026-03-05T14:22:00Z. Three numbers are taken in the given order, unless the first has
 * four digits. One instance is used for many cells; not for several threads.
 */
final class DateParser {

    private final DateTokens tokens = new DateTokens();
    private int year;
    private int month;
    private int day;
    private LocalDate lastDate = LocalDate.EPOCH;

    /** False when the cell holds no date in this order; otherwise {@link #date()} and {@link #time()} tell it. */
    boolean parse(char[] text, int from, int to, DateOrder order) {
        if (!tokens.read(text, from, to)) {
            return false;
        }
        boolean read = tokens.compactLength() > 0 ? readCompact(order) : readParts(order);
        return read && plausible() && tokens.timeIsPlausible();
    }

    boolean parse(String text, DateOrder order) {
        return parse(text.toCharArray(), 0, text.length(), order);
    }

    /** Six digits in a row may be a date where a title says so, but are an order number more often. */
    boolean isShort(String cell) {
        return tokens.read(cell.toCharArray(), 0, cell.length()) && tokens.compactLength() == 6;
    }

    LocalDate date() {
        if (lastDate.getDayOfMonth() != day || lastDate.getMonthValue() != month || lastDate.getYear() != year) {
            lastDate = LocalDate.of(year, month, day);
        }
        return lastDate;
    }

    @Nullable
    LocalTime time() {
        return tokens.time();
    }

    int day() {
        return day;
    }

    int month() {
        return month;
    }

    int year() {
        return year;
    }

    /** The order of the numbers makes no difference: the year comes first with four digits, or the month is a word. */
    boolean orderIsPlain() {
        return tokens.compactLength() > 0 || tokens.monthWord() > 0 || tokens.digits(0) == 4;
    }

    int number(int position) {
        return tokens.number(position);
    }

    private boolean readParts(DateOrder order) {
        if (tokens.monthWord() > 0) {
            month = tokens.monthWord();
            boolean yearFirst = tokens.digits(0) == 4;
            return tokens.dateNumbers() == 2 && setYear(yearFirst ? 0 : 1) && setDay(yearFirst ? 1 : 0);
        }
        if (tokens.dateNumbers() != 3) {
            return false;
        }
        DateOrder used = order;
        if (tokens.digits(0) == 4 && order.year != 0) {
            used = DateOrder.YEAR_MONTH_DAY;
        }
        month = tokens.number(used.month);
        return tokens.digits(used.month) <= 2 && setYear(used.year) && setDay(used.day);
    }

    private boolean setYear(int position) {
        int digits = tokens.digits(position);
        year = tokens.number(position);
        if (digits == 2) {
            year += year < 70 ? 2000 : 1900;
        }
        return digits == 2 || digits == 4;
    }

    private boolean setDay(int position) {
        day = tokens.number(position);
        return tokens.digits(position) <= 2;
    }

    /** Eight digits, or six with a year of two. */
    private boolean readCompact(DateOrder order) {
        int digits = tokens.compactLength();
        int yearDigits = digits - 4;
        long number = tokens.compact();
        if (order.year == 0) {
            year = (int) (number / 10_000);
            int first = (int) (number / 100 % 100);
            int second = (int) (number % 100);
            month = order.month == 1 ? first : second;
            day = order.month == 1 ? second : first;
        } else {
            long yearUnit = yearDigits == 4 ? 10_000 : 100;
            year = (int) (number % yearUnit);
            int first = (int) (number / yearUnit / 100);
            int second = (int) (number / yearUnit % 100);
            month = order.month == 0 ? first : second;
            day = order.month == 0 ? second : first;
        }
        if (yearDigits == 2) {
            year += year < 70 ? 2000 : 1900;
        }
        return yearDigits == 4 || yearDigits == 2;
    }

    private boolean plausible() {
        return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth();
    }

    private int daysInMonth() {
        return switch (month) {
            case 2 -> Year.isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
