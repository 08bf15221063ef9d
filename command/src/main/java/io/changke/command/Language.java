package io.changke.command;

import java.util.Locale;
import java.util.Map;

/** Which of the two languages to speak: {@code --lang} before anything else, then the environment. */
final class Language {

    private Language() {}

    static Locale of(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return of(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return of(arguments[i + 1]);
            }
        }
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return of(value);
            }
        }
        return Locale.ENGLISH;
    }

    private static Locale of(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
