package io.changke.profile;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is kept, and the digits in it. */
public final class Plain {

    /** The character zero, and halves of characters. */
    private static final Pattern NO_TEXT = Pattern.compile("\\x00|\\p{Cs}");

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private Plain() {}

    /** Without blanks around it and without what PostgreSQL cannot keep, as it is no text; null where nothing is left. */
    static @Nullable String tidy(@Nullable String text) {
        if (text == null) {
            return null;
        }
        // Nearly always there is nothing to take out, and texts are tidied by the million.
        boolean suspect = text.chars().anyMatch(each -> each == 0 || Character.isSurrogate((char) each));
        String stripped = (suspect ? NO_TEXT.matcher(text).replaceAll("") : text).strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The digits, also full-width and Arabic ones, as 0 to 9. */
    public static String digits(String text) {
        return COMPATIBLE
                .normalize(text)
                .codePoints()
                .filter(Character::isDigit)
                .map(point -> '0' + Character.digit(point, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Full-width letters, digits and signs made plain. */
    static String narrow(String text) {
        return COMPATIBLE.normalize(text);
    }
}
