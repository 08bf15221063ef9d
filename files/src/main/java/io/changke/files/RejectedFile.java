package io.changke.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Writes rejected lines as a file to correct and import again: the titles and cells of the original, and behind them the
 * line number and the reason, which recognition skips.
 */
public final class RejectedFile implements Closeable {

    private final Writer writer;
    private final Recognition recognition;
    private final Locale locale;

    public RejectedFile(OutputStream out, Recognition recognition, Locale locale) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.recognition = recognition;
        this.locale = locale;
        // Without the mark, spreadsheets read Chinese as something else.
        writer.write('\ufeff');
        StringBuilder line = new StringBuilder();
        for (Recognition.Column column : recognition.columns()) {
            append(line, title(column));
        }
        append(line, Texts.of(locale, "rejected.line"));
        append(line, Texts.of(locale, "rejected.reason"));
        end(line);
    }

    private String title(Recognition.Column column) {
        if (!column.title().isBlank()) {
            return column.title();
        }
        return column.role() == Role.SKIP
                ? "column" + (column.index() + 1)
                : column.role().key();
    }

    public void add(Reject reject) throws IOException {
        StringBuilder line = new StringBuilder();
        List<String> cells = cells(reject.raw());
        for (int i = 0; i < recognition.columns().size(); i++) {
            append(line, i < cells.size() ? cells.get(i) : "");
        }
        append(line, Long.toString(reject.line()));
        append(line, reject.reason().label(locale));
        for (int i = recognition.columns().size(); i < cells.size(); i++) {
            append(line, cells.get(i));
        }
        end(line);
    }

    private List<String> cells(String raw) throws IOException {
        Source source = Source.of("line", raw.getBytes(StandardCharsets.UTF_8));
        try (Lines lines = Lines.of(source, StandardCharsets.UTF_8, recognition.delimiter())) {
            return lines.next() ? lines.cells().toList() : List.of(raw);
        }
    }

    private static void append(StringBuilder line, String cell) {
        Quoting.append(line, cell, Delimiter.COMMA);
        line.append(',');
    }

    private void end(StringBuilder line) throws IOException {
        writer.append(line, 0, line.length() - 1).append("\r\n");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
