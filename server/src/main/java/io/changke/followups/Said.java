package io.changke.followups;

import io.changke.platform.Checks;
import java.nio.charset.StandardCharsets;

/** Texts that people write: kept exactly as they are, so what cannot be kept is refused. */
public final class Said {

    public static final int LONGEST = 10_000;
    public static final int LONGEST_TITLE = 500;

    private Said() {}

    public static void check(Checks checks, String field, String text, int longest) {
        checks.require(!text.isBlank(), field, "problem.missing")
                .require(text.codePointCount(0, text.length()) <= longest, field, "problem.tooLong", longest)
                .require(storable(text), field, "followups.unstorable");
    }

    /** PostgreSQL takes neither the character zero nor halves of characters. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
