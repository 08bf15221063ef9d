package io.changke.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes rejected lines as a file to correct and import again: the titles and cells of the original, and behind them the
 * line number and the reason, which recognition skips.
 */
public final class RejectedFile implements Closeable {

    private final Writer writer;
    private final int columns;
    private final Delimiter delimiter;
    private final Locale locale;

    public RejectedFile(OutputStream out, Recognition recognition, Locale locale) throws IOException {
        this(out, recognition.columns().stream().map(RejectedFile::title).toList(), recognition.delimiter(), locale);
    }

    public RejectedFile(OutputStream out, Table table, Locale locale) throws IOException {
        this(out, table.columns().stream().map(RejectedFile::title).toList(), table.delimiter(), locale);
    }

    private RejectedFile(OutputStream out, List<String> titles, Delimiter delimiter, Locale locale) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.columns = titles.size();
        this.delimiter = delimiter;
        this.locale = locale;
        // Without the mark, spreadsheets read Chinese as something else.
        writer.write('\ufeff');
        StringBuilder line = new StringBuilder();
        titles.forEach(title -> append(line, title));
        append(line, Texts.of(locale, "rejected.line"));
        append(line, Texts.of(locale, "rejected.reason"));
        end(line);
    }

    private static String title(Recognition.Column column) {
        if (!column.title().isBlank()) {
            return column.title();
        }
        return column.role() == Role.SKIP
                ? "column" + (column.index() + 1)
                : column.role().key();
    }

    private static String title(Table.Column column) {
        return column.title().isBlank() ? "column" + (column.index() + 1) : column.title();
    }

    /** The titles over the numbers of lines and the reasons, in all languages. */
    public static Set<String> ownTitles() {
        return Set.of(
                Texts.of(Locale.ENGLISH, "rejected.line"),
                Texts.of(Locale.ENGLISH, "rejected.reason"),
                Texts.of(Locale.CHINESE, "rejected.line"),
                Texts.of(Locale.CHINESE, "rejected.reason"));
    }

    public void add(Reject reject) throws IOException {
        add(reject.line(), reject.reason().label(locale), reject.raw());
    }

    public void add(long number, String reason, String raw) throws IOException {
        StringBuilder line = new StringBuilder();
        List<String> cells = cells(raw, delimiter);
        for (int i = 0; i < columns; i++) {
            append(line, i < cells.size() ? cells.get(i) : "");
        }
        append(line, Long.toString(number));
        append(line, reason);
        for (int i = columns; i < cells.size(); i++) {
            append(line, cells.get(i));
        }
        end(line);
    }

    static List<String> cells(String raw, Delimiter delimiter) {
        Source source = Source.of("line", raw.getBytes(StandardCharsets.UTF_8));
        try (Lines lines = Lines.of(source, StandardCharsets.UTF_8, delimiter)) {
            return lines.next() ? lines.cells().toList() : List.of(raw);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
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
