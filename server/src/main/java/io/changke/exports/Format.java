package io.changke.exports;

import io.changke.platform.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of file a list can be had as. */
public enum Format {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public Sheet open(OutputStream out, String name, List<@Nullable String> formats) throws IOException {
            return new CsvSheet(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public Sheet open(OutputStream out, String name, List<@Nullable String> formats) {
            return new XlsxSheet(out, name, formats);
        }
    };

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    public static Format of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.field("format", "exports.format"));
    }

    /** What a file is asked for in. */
    public static Locale language(String key) {
        return switch (key) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw Refusal.field("language", "exports.language");
        };
    }

    public String contentType() {
        return contentType;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public abstract Sheet open(OutputStream out, String name, List<@Nullable String> formats) throws IOException;
}
