package io.changke.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Identifiers from files, short enough for an index: an endless one keeps its beginning and a fingerprint of the whole. */
final class Identifiers {

    private static final int LONGEST = 200;
    private static final int BEGINNING = 160;
    private static final int LONGEST_NAME = 500;

    private Identifiers() {}

    static String fit(String text) {
        if (text.length() <= LONGEST && text.indexOf('\0') < 0) {
            return text;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return beginning(text.replace("\0", ""), BEGINNING) + "…"
                    + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static @Nullable String name(@Nullable String text) {
        return text == null ? null : beginning(text, LONGEST_NAME);
    }

    private static String beginning(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters);
    }
}
