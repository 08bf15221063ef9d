package io.changke.files;

import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers and words of a cell that may hold a date and a time, read once from left to right. */
final class DateTokens {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final int[] numbers = new int[7];
    private final int[] digits = new int[7];
    private int count;
    private int dateNumbers;
    private int monthWord;
    private boolean afternoon;
    private boolean morning;
    private int compactLength;
    private long compact;
    private char[] text = {};
    private int at;
    private int end;

    /** False when the cell holds something that is no part of a date or time. */
    boolean read(char[] cell, int from, int to) {
        text = cell;
        at = from;
        end = to;
        count = 0;
        dateNumbers = -1;
        monthWord = 0;
        compactLength = 0;
        afternoon = false;
        morning = false;
        if (to - from < 6 || to - from > 48) {
            return false;
        }
        while (at < end) {
            char c = text[at];
            if (digit(c) >= 0) {
                if (!number()) {
                    return false;
                }
            } else if (isLetter(c)) {
                if (!word()) {
                    return false;
                }
            } else if (isOffset(c)) {
                break;
            } else if (!separator(c)) {
                return false;
            } else {
                at++;
            }
        }
        if (dateNumbers < 0) {
            dateNumbers = count;
        }
        return compactLength > 0 || dateNumbers >= 2;
    }

    private boolean number() {
        long value = 0;
        int length = 0;
        for (int digit = digit(text[at]); digit >= 0; digit = at < end ? digit(text[at]) : -1) {
            value = 10 * value + digit;
            length++;
            at++;
            if (length > 17) {
                return false;
            }
        }
        if (count == 0 && compactLength == 0 && length >= 6) {
            return compact(value, length);
        }
        if (timeIsFull()) {
            return length <= 9;
        }
        if (length > 4 || count == numbers.length) {
            return false;
        }
        numbers[count] = (int) value;
        digits[count++] = length;
        int wanted = compactLength > 0 ? 0 : monthWord > 0 ? 2 : 3;
        if (dateNumbers < 0 && count == wanted) {
            dateNumbers = count;
        }
        return true;
    }

    /** Year, month and day without separators, and perhaps the time in the same breath. */
    private boolean compact(long value, int length) {
        switch (length) {
            case 6, 8 -> {
                compact = value;
                compactLength = length;
            }
            case 12, 14, 17 -> {
                int rest = length - 8;
                long unit = (long) Math.pow(10, rest);
                compact = value / unit;
                compactLength = 8;
                long time = value % unit / (rest == 9 ? 1000 : 1);
                int parts = rest == 4 ? 2 : 3;
                for (int i = parts - 1; i >= 0; i--) {
                    numbers[i] = (int) (time % 100);
                    digits[i] = 2;
                    time /= 100;
                }
                count = parts;
            }
            default -> {
                return false;
            }
        }
        dateNumbers = 0;
        return true;
    }

    private boolean timeIsFull() {
        return dateNumbers >= 0 && count == dateNumbers + 3;
    }

    private boolean word() {
        int from = at;
        while (at < end && isLetter(text[at])) {
            at++;
        }
        int length = at - from;
        String word = new String(text, from, length).toLowerCase(Locale.ROOT);
        switch (word) {
            case "pm", "下午", "晚上", "中午" -> afternoon = true;
            case "am", "上午", "早上", "凌晨" -> morning = true;
            case "t", "z", "utc", "gmt", "st", "nd", "rd", "th", "年", "月", "日", "号", "时", "時", "点", "點", "分", "秒" -> {}
            default -> {
                return monthOrWeekday(word);
            }
        }
        return true;
    }

    private boolean monthOrWeekday(String word) {
        if (word.startsWith("星期") || word.startsWith("周") || word.startsWith("週")) {
            return true;
        }
        if (word.startsWith("日") || word.startsWith("号")) {
            return word.substring(1).isEmpty() || monthOrWeekday(word.substring(1)) || halfDay(word.substring(1));
        }
        if (word.length() < 3) {
            return false;
        }
        String three = word.substring(0, 3);
        int month = MONTHS.indexOf(three);
        if (month >= 0 && month % 3 == 0 && monthWord == 0) {
            monthWord = month / 3 + 1;
            if (count == 2) {
                dateNumbers = 2;
            }
            return true;
        }
        return "mon tue wed thu fri sat sun".contains(three);
    }

    private boolean halfDay(String word) {
        afternoon |= word.equals("下午") || word.equals("晚上") || word.equals("中午");
        morning |= word.equals("上午") || word.equals("早上") || word.equals("凌晨");
        return afternoon || morning;
    }

    /** +08:00 after a time says where the clock stood; the day and hour as written are kept. */
    private boolean isOffset(char c) {
        return (c == '+' || c == '-') && dateNumbers >= 0 && count > dateNumbers;
    }

    private static boolean separator(char c) {
        return switch (c) {
            case '-', '/', '.', ':', ',', '\'', '\uff1a', '\uff0f', '\uff0e', '\uff0d', '\u2013' -> true;
            default -> Cells.isBlank(c);
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '\uff10' && c <= '\uff19' ? c - '\uff10' : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && digit(c) < 0 && Character.isLetter(c));
    }

    int compactLength() {
        return compactLength;
    }

    long compact() {
        return compact;
    }

    int monthWord() {
        return monthWord;
    }

    int dateNumbers() {
        return dateNumbers;
    }

    int number(int position) {
        return numbers[position];
    }

    int digits(int position) {
        return position < count ? digits[position] : 0;
    }

    private int part(int index) {
        int position = dateNumbers + index;
        return position < count ? numbers[position] : 0;
    }

    private int hour() {
        int hour = part(0);
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return morning && hour == 12 ? 0 : hour;
    }

    boolean timeIsPlausible() {
        return hour() < 24 && part(1) < 60 && part(2) < 60;
    }

    @Nullable
    LocalTime time() {
        return count > dateNumbers ? LocalTime.of(hour(), part(1), part(2)) : null;
    }
}
