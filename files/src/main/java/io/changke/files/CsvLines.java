package io.changke.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lines by FastCSV, without a string for each cell. */
final class CsvLines implements Lines {

    /** A stray quote swallows at most this much before it is called one. */
    private static final int LONGEST_CELL = 1 << 20;

    private final Cells cells = new Cells();
    private final CloseableIterator<Cells> iterator;
    private boolean brokenQuote;

    CsvLines(Text text, Delimiter delimiter) {
        iterator = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(new Filler(cells), text)
                .iterator();
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (brokenQuote || !iterator.hasNext()) {
                return false;
            }
            iterator.next();
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            brokenQuote = true;
            return false;
        }
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public boolean brokenQuote() {
        return brokenQuote;
    }

    @Override
    public void close() throws IOException {
        iterator.close();
    }

    private static final class Filler extends AbstractBaseCsvCallbackHandler<Cells> {

        private final Cells cells;

        Filler(Cells cells) {
            this.cells = cells;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(buffer, offset, length);
        }

        @Override
        protected Cells buildRecord() {
            return cells;
        }
    }
}
