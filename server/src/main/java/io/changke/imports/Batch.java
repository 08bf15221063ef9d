package io.changke.imports;

import io.changke.files.PurchaseRow;
import io.changke.files.Reject;
import java.util.ArrayList;
import java.util.List;

/** Some lines of a file on their way into the tables. */
final class Batch {

    static final int LINES = 20_000;

    final List<PurchaseRow> rows = new ArrayList<>(LINES);
    final List<Reject> rejects = new ArrayList<>();
    /** Bytes of the file read so far. */
    long bytes;

    boolean full() {
        return rows.size() + rejects.size() >= LINES;
    }
}
