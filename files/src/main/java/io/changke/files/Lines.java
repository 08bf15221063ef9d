package io.changke.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The lines of a text, split into cells. Empty lines are passed over. */
interface Lines extends Closeable {

    /** The next line's cells, valid until the next call; false at the end. */
    boolean next() throws IOException;

    Cells cells();

    /** Why this line cannot be split into cells, its text being the only one; null where it could. */
    @Nullable
    RejectReason fault();

    /** How far the source is read, in bytes as stored. */
    long bytesRead();

    /** The text ends within the line that is being read: it is the last, and not ended. */
    default boolean endsWithinLine() {
        return false;
    }

    /** The file is known to go on behind its last byte. */
    default boolean cutOff() {
        return false;
    }

    /** Some bytes do not belong to the encoding. */
    default boolean damaged() {
        return false;
    }

    /**
     * The lines of a text that is read from its beginning.
     *
     * @param columns how many cells a row has, by which stray quotation marks are told; 0 while it is unknown
     */
    static Lines of(Text text, Delimiter delimiter, int columns) {
        return delimiter == Delimiter.BLANKS ? new BlankLines(text) : new CsvLines(text, delimiter, columns);
    }

    static Lines of(Source source, Charset charset, Delimiter delimiter) throws IOException {
        return of(Text.open(source, charset), delimiter, 0);
    }
}
