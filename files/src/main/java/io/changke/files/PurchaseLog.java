package io.changke.files;

import java.io.IOException;
import java.time.LocalDate;

/** A file of purchases: first recognise it, then read it line by line. */
public final class PurchaseLog {

    private PurchaseLog() {}

    /**
     * Finds out how the file is to be read. What a person must still decide is in {@link Recognition#problems()}.
     *
     * @throws UnusableFile when there is nothing to decide about: no text, no cells
     */
    public static Recognition recognise(Source source, Options options) throws IOException {
        return Recogniser.recognise(source, options);
    }

    /**
     * Reads all lines in constant memory, each handed to the sink as a purchase or as a reject.
     *
     * @param today lines dated after it are rejected
     * @throws UnusableFile when the recognition has problems, or not one line can be used
     */
    public static ReadResult read(Source source, Recognition recognition, LocalDate today, RowSink sink)
            throws IOException {
        return new LogReader(source, recognition.orThrow(), today, sink).read();
    }

    /** Throws unless at least one line can be used; reads only as far as that. */
    public static void requireUsableLine(Source source, Recognition recognition, LocalDate today) throws IOException {
        new LogReader(source, recognition.orThrow(), today, row -> {}).requireUsableLine();
    }
}
