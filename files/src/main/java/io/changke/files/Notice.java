package io.changke.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** What a person can say so that a problem is one no longer; null for warnings, and where only another file helps. */
    public @Nullable Correction correction() {
        return Arrays.stream(Problem.values())
                .filter(problem -> Texts.key(problem).equals(code))
                .findFirst()
                .map(Problem::correction)
                .orElse(null);
    }

    public String message(Locale locale) {
        return Texts.of(
                locale,
                "notice." + code,
                arguments.stream()
                        .map(argument -> RejectReason.of(argument)
                                .map(reason -> reason.label(locale))
                                .orElse(argument))
                        .toArray());
    }
}
