package io.changke.command;

import java.util.List;
import java.util.Locale;

/** Something on the command line that cannot be: exit code 2, with a sentence that names it. */
final class BadUsage extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    BadUsage(String key, Object... arguments) {
        super(Texts.of(Locale.ENGLISH, key, arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String message(Locale locale) {
        return Texts.of(locale, key, arguments.toArray());
    }
}
