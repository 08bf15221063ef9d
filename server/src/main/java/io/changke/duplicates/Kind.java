package io.changke.duplicates;

import java.util.Locale;

/** What two customers can have in common. */
enum Kind {
    PHONE,
    EMAIL,
    IDENTIFIER,
    TAX,
    BIRTHDAY,
    /** The same but for script, width, capitals, blanks, the order of words and what a firm's name ends with. */
    NAME,
    /** The same when spoken, in whichever order. */
    SOUND,
    /** One slip apart, or one within the other; no key of its own, only looked at where something else is the same. */
    ALIKE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean isOfNames() {
        return this == NAME || this == SOUND || this == ALIKE;
    }
}
