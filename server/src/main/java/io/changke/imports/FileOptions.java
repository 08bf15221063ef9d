package io.changke.imports;

import io.changke.files.Delimiter;
import io.changke.files.Options;
import io.changke.files.Role;
import io.changke.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Corrections of what a file was taken to be, as they come in a request; null leaves it to recognition. */
record FileOptions(
        @Nullable List<String> columns,
        @Nullable Boolean header,
        @Nullable String dateFormat,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        @Nullable Boolean dryRun) {

    static final FileOptions NONE = new FileOptions(null, null, null, null, null, null, null);

    static FileOptions read(@Nullable String json, JsonMapper mapper) {
        if (json == null || json.isBlank()) {
            return NONE;
        }
        try {
            FileOptions options = mapper.readValue(json, FileOptions.class);
            return options == null ? NONE : options;
        } catch (JacksonException unreadable) {
            throw Refusal.field("options", "imports.options");
        }
    }

    boolean tries() {
        return Boolean.TRUE.equals(dryRun);
    }

    Options options() {
        return new Options(
                columns == null ? null : columns.stream().map(FileOptions::role).toList(),
                header,
                blankAsNull(dateFormat),
                blankAsNull(encoding),
                delimiter == null || delimiter.isEmpty() ? null : delimiter(delimiter),
                blankAsNull(sheet));
    }

    private static Role role(@Nullable String key) {
        return Role.of(key == null ? "" : key)
                .orElseThrow(() -> Refusal.field("options.columns", "imports.role", String.valueOf(key)));
    }

    private static Delimiter delimiter(String text) {
        return Delimiter.of(text).orElseThrow(() -> Refusal.field("options.delimiter", "imports.delimiter", text));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
