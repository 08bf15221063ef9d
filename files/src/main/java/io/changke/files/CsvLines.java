package io.changke.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Lines by FastCSV, without a string for each cell. */
final class CsvLines implements Lines {

    /** A stray quotation mark swallows at most this much before it is called one. */
    private static final int LONGEST_LINE = 1 << 18;

    /** How often lines long past are forgotten. */
    private static final int LINES_TO_KEEP = 1 << 6;

    private final Cells cells = new Cells();
    private final Delimiter delimiter;
    private final int columns;
    private final Text source;
    private final Rewindable text;
    private CloseableIterator<Cells> iterator;
    private long linesBefore;
    private long records;
    private @Nullable RejectReason fault;
    private boolean severalLines;

    CsvLines(Text text, Delimiter delimiter, int columns) {
        this.delimiter = delimiter;
        this.columns = columns;
        this.source = text;
        this.text = new Rewindable(text);
        this.iterator = iterator();
    }

    private CloseableIterator<Cells> iterator() {
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_LINE)
                .build(new Filler(), text)
                .iterator();
    }

    @Override
    public boolean next() throws IOException {
        fault = null;
        severalLines = false;
        try {
            if (!iterator.hasNext()) {
                return false;
            }
            iterator.next();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            goOnAfter(cells.line());
            return true;
        }
        if (severalLines && columns > 0 && cells.swallowedRows(delimiter, columns)) {
            goOnAfter(cells.line());
            return true;
        }
        if (records++ % LINES_TO_KEEP == 0) {
            text.forgetBefore(cells.line());
        }
        return true;
    }

    /** The broken line becomes one cell, and reading goes on behind it. */
    private void goOnAfter(long line) throws IOException {
        char[] raw = text.backTo(line).toCharArray();
        fault = raw.length < LONGEST_LINE / 2 ? RejectReason.QUOTE_NOT_CLOSED : RejectReason.LINE_TOO_LONG;
        linesBefore = line;
        cells.begin(line);
        cells.add(raw, 0, raw.length);
        iterator = iterator();
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public @Nullable RejectReason fault() {
        return fault;
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public boolean endsWithinLine() {
        return source.endedWithinLine();
    }

    @Override
    public boolean cutOff() {
        return source.cutOff();
    }

    @Override
    public boolean damaged() {
        return source.damaged();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private final class Filler extends AbstractBaseCsvCallbackHandler<Cells> {

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.begin(linesBefore + startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(buffer, offset, length);
            for (int i = offset; quoted && !severalLines && i < offset + length; i++) {
                severalLines = buffer[i] == '\n' || buffer[i] == '\r';
            }
        }

        @Override
        protected Cells buildRecord() {
            return cells;
        }
    }
}
