package io.changke.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's sentences in both languages. */
final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    static String of(Locale locale, String key, Object... arguments) {
        String text = ResourceBundle.getBundle("io.changke.command.messages", locale, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }
}
