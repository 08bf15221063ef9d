package io.changke.files;

import java.util.List;
import java.util.Locale;

/** A sentence for a person: a code that stays the same, and what fills its text. */
public record Notice(String code, List<String> arguments) {

    public Notice {
        arguments = List.copyOf(arguments);
    }

    static Notice of(Enum<?> code, Object... arguments) {
        return new Notice(
                Texts.key(code),
                List.of(arguments).stream().map(String::valueOf).toList());
    }

    public String message(Locale locale) {
        return Texts.of(locale, "notice." + code, arguments.toArray());
    }
}
