package io.changke.receivables;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Amounts, days and words as requests bring them. */
final class Written {
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_NOTE = 10_000;
    private static final int CENTS = 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(12);

    private Written() {}

    static LocalDate day(@Nullable String text, String field, LocalDate otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw Refusal.field(field, "receivables.day");
        }
        throw Refusal.field(field, "receivables.day");
    }

    static BigDecimal amount(@Nullable BigDecimal amount) {
        boolean usable = amount != null
                && amount.signum() > 0
                && amount.compareTo(BEYOND) < 0
                && amount.stripTrailingZeros().scale() <= CENTS;
        if (amount == null || !usable) {
            throw Refusal.field("amount", "receivables.amount");
        }
        return amount;
    }

    static void number(Checks checks, @Nullable String number) {
        text(checks, "number", number, LONGEST_NUMBER);
    }

    static void note(Checks checks, @Nullable String note) {
        text(checks, "note", note, LONGEST_NOTE);
    }

    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static void text(Checks checks, String field, @Nullable String text, int longest) {
        checks.require(
                text == null || text.codePointCount(0, text.length()) <= longest, field, "problem.tooLong", longest);
        checks.require(text == null || storable(text), field, "receivables.unstorable");
    }

    /** PostgreSQL takes neither the character zero nor halves of characters. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
