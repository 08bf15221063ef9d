package io.changke.imports;

import java.util.Locale;

/** How far an import has come. */
enum ImportState {
    QUEUED,
    RUNNING,
    /** The rows are committed, the scores are not yet made from them. */
    WRITTEN,
    DONE,
    /** A dry run: everything was tried, nothing stayed. */
    CHECKED,
    FAILED,
    CANCELLED,
    UNDOING,
    /** The rows are gone, the scores are not yet made without them. */
    REMOVED,
    UNDONE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the outside sees: between rows and scores it is still running. */
    String shown() {
        return this == WRITTEN || this == UNDOING || this == REMOVED ? RUNNING.key() : key();
    }

    static ImportState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
