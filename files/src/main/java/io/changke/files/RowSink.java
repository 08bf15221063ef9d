package io.changke.files;

import java.io.IOException;

/** Receives the lines of a file in file order, one call a line. */
public interface RowSink {

    void accept(PurchaseRow row) throws IOException;

    default void reject(Reject reject) throws IOException {}

    /** Called now and then with the bytes of the source that were read, as stored. */
    default void progress(long bytes) throws IOException {}
}
