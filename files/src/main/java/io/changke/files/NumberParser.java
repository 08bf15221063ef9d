package io.changke.files;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an amount as people write it: ¥1,234.50, 1.234,50 €, (12.00), 12.00-, 1 234,5, 12.5 元. */
final class NumberParser {

    private static final Set<String> CURRENCIES = Set.of(
            "元", "圆", "块", "人民币", "港币", "美元", "欧元", "rmb", "cny", "cn", "usd", "us", "eur", "gbp", "hkd", "hk", "twd",
            "nt", "jpy", "sgd", "aud", "chf", "inr", "kr", "rs");
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private final boolean decimalComma;

    NumberParser(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** Null when the cell is no number, or one that no purchase has. */
    @Nullable
    BigDecimal parse(char[] text, int from, int to) {
        BigDecimal plain = parsePlain(text, from, to);
        return plain != null ? plain : parseWritten(new String(text, from, to - from));
    }

    @Nullable
    BigDecimal parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** Digits with at most one decimal sign and a minus before: nearly all cells of nearly all files. */
    private @Nullable BigDecimal parsePlain(char[] text, int from, int to) {
        char decimal = decimalComma ? ',' : '.';
        boolean negative = from < to && text[from] == '-';
        int at = negative ? from + 1 : from;
        int digits = 0;
        int scale = -1;
        long unscaled = 0;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                unscaled = 10 * unscaled + (c - '0');
                digits++;
                scale += scale >= 0 ? 1 : 0;
            } else if (c == decimal && scale < 0) {
                scale = 0;
            } else {
                return null;
            }
        }
        if (digits == 0 || digits > 17 || digits - Math.max(0, scale) > 12) {
            return null;
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, Math.max(0, scale));
    }

    private @Nullable BigDecimal parseWritten(String written) {
        StringBuilder number = new StringBuilder();
        boolean negative = false;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = narrow(written.charAt(i));
            if ((c >= '0' && c <= '9') || c == '.' || c == ',') {
                number.append(c);
            } else if (c == '-' || c == '(') {
                if (negative || (c == '-' && number.length() > 0 && i < written.length() - 1)) {
                    return parseScientific(written);
                }
                negative = true;
            } else if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            } else if (!isPadding(c)) {
                return null;
            }
        }
        if (word.length() > 0 && !CURRENCIES.contains(word.toString())) {
            return parseScientific(written);
        }
        BigDecimal value = withoutGroups(number);
        return value == null ? null : inRange(negative ? value.negate() : value);
    }

    private static boolean isPadding(char c) {
        boolean currency = Character.getType(c) == Character.CURRENCY_SYMBOL;
        return currency || c == ')' || c == '+' || c == '\'' || Cells.isBlank(c);
    }

    /** Groups of thousands must be of three digits: 1.5 in a file of decimal commas is unreadable, not 15. */
    private @Nullable BigDecimal withoutGroups(CharSequence number) {
        char decimal = decimalComma ? ',' : '.';
        StringBuilder plain = new StringBuilder();
        int sinceGroup = -1;
        boolean fraction = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == decimal) {
                if (fraction || (sinceGroup >= 0 && sinceGroup != 3)) {
                    return null;
                }
                fraction = true;
                plain.append('.');
            } else if (c == '.' || c == ',') {
                if (fraction
                        || plain.isEmpty()
                        || (sinceGroup >= 0 && sinceGroup != 3)
                        || (plain.length() > 3 && sinceGroup < 0)) {
                    return null;
                }
                sinceGroup = 0;
            } else {
                plain.append(c);
                sinceGroup += sinceGroup >= 0 && !fraction ? 1 : 0;
            }
        }
        boolean brokenGroup = !fraction && sinceGroup >= 0 && sinceGroup != 3;
        boolean noDigit = plain.chars().noneMatch(c -> c != '.');
        return brokenGroup || noDigit ? null : new BigDecimal(plain.toString());
    }

    private @Nullable BigDecimal parseScientific(String written) {
        String plain = decimalComma ? written.strip().replace(',', '.') : written.strip();
        if (plain.length() > 24 || !plain.matches("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d{1,2}")) {
            return null;
        }
        return inRange(new BigDecimal(plain));
    }

    private static @Nullable BigDecimal inRange(BigDecimal value) {
        return value.abs().compareTo(LARGEST) > 0 || value.scale() > 12 ? null : value;
    }

    /** Full-width forms, as Chinese input methods write them, to the plain ones. */
    private static char narrow(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - '\uff01' + '!');
        }
        return c == '\u2212' || c == '\u2013' ? '-' : c;
    }
}
