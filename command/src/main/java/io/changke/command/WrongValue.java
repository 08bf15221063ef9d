package io.changke.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** What was typed for an option cannot be its value. The sentence names the option first, then what was typed. */
final class WrongValue extends TypeConversionException {

    private final String key;
    private final List<Object> allowed;

    WrongValue(String key, Object... allowed) {
        super(key);
        this.key = key;
        this.allowed = List.of(allowed);
    }

    String message(Locale locale, String option, String typed) {
        List<Object> arguments = new ArrayList<>(List.of(option, typed));
        arguments.addAll(allowed);
        return Texts.of(locale, key, arguments.toArray());
    }
}
