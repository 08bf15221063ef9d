package io.changke.exports;

import io.changke.platform.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of file a list can be had as. */
enum Format {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Sheet open(OutputStream out, String name, List<@Nullable String> formats) throws IOException {
            return new CsvSheet(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Sheet open(OutputStream out, String name, List<@Nullable String> formats) {
            return new XlsxSheet(out, name, formats);
        }
    };

    final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    static Format of(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.field("format", "exports.format"));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Sheet open(OutputStream out, String name, List<@Nullable String> formats) throws IOException;
}
