package io.changke.duplicates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What two customers can have in common, in the order in which a rule names it. */
enum Kind {
    /** The same but for script, width, capitals, blanks, the order of words and what a firm's name ends with. */
    NAME,
    /** The same when spoken, in whichever order. */
    SOUND,
    /** One slip apart, or one within the other; only looked at where something else is the same. */
    ALIKE,
    IDENTIFIER,
    TAX,
    PHONE,
    EMAIL,
    WECHAT,
    BIRTHDAY,
    /** Of the main address; only looked at where something else is the same. */
    CITY;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static Optional<Kind> find(@Nullable String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    boolean isOfNames() {
        return this == NAME || this == SOUND || this == ALIKE;
    }

    /** Whether few enough share a value to look them up by it. */
    boolean isKeyed() {
        return this != ALIKE && this != CITY;
    }

    /** What hardly two people share by chance. */
    boolean isStrong() {
        return isKeyed() && !isOfNames() && this != BIRTHDAY;
    }
}
