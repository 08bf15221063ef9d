package io.changke.intake;

import io.changke.files.Delimiter;
import io.changke.files.Options;
import io.changke.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Corrections of what a table was taken to be, as they come in a request; null leaves it to recognition.
 *
 * @param columns by column: the target, or {@code skip}
 * @param mode {@code create}, {@code update} or {@code both}
 * @param key the target that tells rows apart, or {@code none}
 */
record TableOptions(
        @Nullable List<String> columns,
        @Nullable Boolean header,
        @Nullable String dateFormat,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        @Nullable String mode,
        @Nullable String key,
        @Nullable Boolean dryRun) {

    static final String SKIP = "skip";
    static final String NO_KEY = "none";

    static TableOptions read(@Nullable String json, JsonMapper mapper) {
        try {
            return mapper.readValue(json == null || json.isBlank() ? "{}" : json, TableOptions.class);
        } catch (JacksonException unreadable) {
            throw Refusal.field("options", "imports.options");
        }
    }

    Options ofFile() {
        return new Options(null, header, given(dateFormat), given(encoding), separator(), given(sheet));
    }

    private @Nullable Delimiter separator() {
        if (delimiter == null || delimiter.isEmpty()) {
            return null;
        }
        return Delimiter.of(delimiter)
                .orElseThrow(() -> Refusal.field("options.delimiter", "imports.delimiter", delimiter));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
