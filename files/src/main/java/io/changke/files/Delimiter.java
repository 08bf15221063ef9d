package io.changke.files;

import java.util.Locale;
import java.util.Optional;

/** What stands between two cells. */
public enum Delimiter {
    COMMA(","),
    SEMICOLON(";"),
    TAB("\t"),
    BAR("|"),
    /** Runs of blanks and tabs. */
    BLANKS(" ");

    private final String text;

    Delimiter(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    char character() {
        return text.charAt(0);
    }

    public static Optional<Delimiter> of(String written) {
        return Optional.ofNullable(
                switch (written.toLowerCase(Locale.ROOT)) {
                    case ",", "comma" -> COMMA;
                    case ";", "semicolon" -> SEMICOLON;
                    case "\t", "\\t", "tab" -> TAB;
                    case "|", "bar", "pipe" -> BAR;
                    case " ", "blank", "blanks", "space", "spaces" -> BLANKS;
                    default -> null;
                });
    }
}
