package io.changke.files;

import java.io.IOException;

/** Receives the rows of a table in file order, one call a row. */
public interface TableSink {

    void accept(TableRow row) throws IOException;

    /** A line that cannot be split into the table's cells. */
    default void reject(Reject reject) throws IOException {}

    /** Called now and then with the bytes of the source that were read, as stored. */
    default void progress(long bytes) throws IOException {}
}
