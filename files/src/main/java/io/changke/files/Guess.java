package io.changke.files;

import java.util.Locale;

/** What the cells of a column look like. */
public enum Guess {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    YES_NO,
    /** The same few words again and again. */
    CHOICE,
    EMAIL,
    PHONE;

    /** As types of fields are called: {@code yesNo}. */
    public String key() {
        return this == YES_NO ? "yesNo" : name().toLowerCase(Locale.ROOT);
    }
}
