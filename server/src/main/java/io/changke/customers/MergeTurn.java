package io.changke.customers;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An import hangs rows on customers whom it has looked up; a merge moves all that hangs on them. So a merge waits for
 * imports, and they for it, each until the end of its transaction.
 */
public final class MergeTurn {

    private static final String KEY = "(hashtext('changke merge'))";

    private MergeTurn() {}

    /** For who writes many rows on customers; any number of them at once. */
    public static void ofImport(JdbcClient jdbc) {
        jdbc.sql("select cast(pg_advisory_xact_lock_shared" + KEY + " as text)")
                .query(String.class)
                .single();
    }

    /** Refused when it would have to wait for an import. */
    public static void ofMerge(JdbcClient jdbc) {
        Patience.limited(
                jdbc,
                () -> jdbc.sql("select cast(pg_advisory_xact_lock" + KEY + " as text)")
                        .query(String.class)
                        .single());
    }
}
