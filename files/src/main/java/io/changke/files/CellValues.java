package io.changke.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads cells as what people meant by them. One instance is used for many cells; not for several threads. */
public final class CellValues {

    /** How programs write that there is nothing. */
    private static final Set<String> NOTHING = Set.of("null", "(null)", "\\n", "#n/a", "nan");

    /** How people write it where a number or a date is asked for. */
    private static final Set<String> NOTHING_TO_COUNT =
            Set.of("n/a", "na", "none", "nil", "-", "--", "无", "空", "/", "?", "未知", "unknown");

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "有", "对", "t", "√", "✓", "x", "on");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "否", "无", "没有", "不是", "f", "×", "off");

    private final DateParser dates = new DateParser();
    private final NumberParser numbers;

    public CellValues(boolean decimalComma) {
        numbers = new NumberParser(decimalComma);
    }

    /** Null where it is none. */
    public @Nullable BigDecimal number(String cell) {
        return numbers.parse(cell);
    }

    public @Nullable LocalDate date(String cell, DateOrder order) {
        return dates.parse(cell, order) ? dates.date() : null;
    }

    /** The hour written in the date that was read last. */
    public @Nullable LocalTime time() {
        return dates.time();
    }

    public static @Nullable Boolean yesNo(String cell) {
        String word = narrow(cell).toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    static boolean isYesNo(String cell) {
        return yesNo(cell) != null;
    }

    public static boolean isNothing(String cell) {
        return cell.isEmpty() || (cell.length() <= 6 && NOTHING.contains(cell.toLowerCase(Locale.ROOT)));
    }

    public static boolean isNothingToCount(String cell) {
        return isNothing(cell) || (cell.length() <= 7 && NOTHING_TO_COUNT.contains(cell.toLowerCase(Locale.ROOT)));
    }

    /** Full-width letters, digits and signs, as Chinese input methods write them, made plain. */
    public static String narrow(String cell) {
        StringBuilder narrow = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            narrow.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - '\uff01' + '!') : c == '\u3000' ? ' ' : c);
        }
        return narrow.toString();
    }
}
