package io.changke.files;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The module's sentences in both languages. */
final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    static String of(Locale locale, String key, Object... arguments) {
        String text = ResourceBundle.getBundle("io.changke.files.messages", locale, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }

    /** NO_CUSTOMER_COLUMN → noCustomerColumn */
    static String key(Enum<?> constant) {
        StringBuilder key = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(key.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return key.toString();
    }
}
