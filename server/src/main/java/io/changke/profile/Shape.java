package io.changke.profile;

import io.changke.platform.Checks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single facts must look like; each check tells the fault at the field's place. */
final class Shape {

    static final int SHORT = 200;
    static final int LONG = 10_000;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 20;
    private static final int OLD_TAX_NUMBER = 15;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[\\d\\s()+./,;#*x~–—-]*(?:(?:ext|转|轉|分机)[\\s.:]*\\d+)?");
    private static final Pattern LUNAR = Pattern.compile("L?(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|30)");
    private static final Pattern TAX_NUMBER = Pattern.compile("[0-9A-Z -]{5,30}");
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private Shape() {}

    static void length(Checks checks, String at, @Nullable String text, int most) {
        checks.require(text == null || text.codePointCount(0, text.length()) <= most, at, "profile.tooLong", most);
    }

    static void needed(Checks checks, String at, @Nullable Object value) {
        checks.require(value != null, at, "profile.needed");
    }

    static void email(Checks checks, String at, @Nullable String text) {
        length(checks, at, text, SHORT);
        checks.require(text == null || EMAIL.matcher(text).matches(), at, "profile.email");
    }

    static void phone(Checks checks, String at, @Nullable String text) {
        length(checks, at, text, SHORT);
        if (text != null && text.length() <= SHORT) {
            int digits = Plain.digits(text).length();
            boolean plausible = digits >= FEWEST_DIGITS
                    && digits <= MOST_DIGITS
                    && PHONE.matcher(Plain.narrow(text).toLowerCase(Locale.ROOT))
                            .matches();
            checks.require(plausible, at, "profile.phone");
        }
    }

    static void lunarDay(Checks checks, String at, @Nullable String text) {
        checks.require(text == null || LUNAR.matcher(text).matches(), at, "profile.lunarDay");
    }

    /** A code of 18 characters must have the right last one; older ones of 15 and those of other countries are let be. */
    static void taxNumber(Checks checks, String at, @Nullable String text) {
        if (text == null) {
            return;
        }
        boolean chinese = text.length() == CreditCode.LENGTH && CreditCode.isWritten(text);
        checks.require(TAX_NUMBER.matcher(text).matches(), at, "profile.taxNumber");
        checks.require(!chinese || CreditCode.isValid(text), at, "profile.creditCode");
        boolean digits = text.chars().allMatch(Character::isDigit);
        checks.require(
                !digits || text.length() <= OLD_TAX_NUMBER || text.length() == CreditCode.LENGTH,
                at,
                "profile.taxNumber");
    }

    static void day(Checks checks, String at, @Nullable String text) {
        LocalDate day = date(text);
        checks.require(text == null || (day != null && !day.isBefore(EARLIEST)), at, "profile.day");
    }

    /** A day that cannot lie ahead; tomorrow may be today elsewhere. */
    static void pastDay(Checks checks, String at, @Nullable String text) {
        day(checks, at, text);
        LocalDate day = date(text);
        checks.require(day == null || !day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1)), at, "profile.future");
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static void choice(Checks checks, String at, @Nullable String text, List<String> choices) {
        checks.require(text == null || choices.contains(text), at, "profile.choice", String.join(", ", choices));
    }
}
