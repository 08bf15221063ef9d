package io.changke.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is refused, as a sentence in the reader's language by its key.
 *
 * @param target at which column; null where it is the row as a whole
 */
public record Fault(@Nullable String target, String key, List<Object> arguments) {

    public static Fault at(@Nullable String target, String key, Object... arguments) {
        return new Fault(target, key, List.of(arguments));
    }
}
