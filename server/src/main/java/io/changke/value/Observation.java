package io.changke.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when customers have been observed. */
final class Observation {
    /** A ledger with nothing in it for so long is taken for a record of the past, not for a firm that sells nothing. */
    private static final int STILL_KEPT_DAYS = 31;

    private Observation() {}

    /**
     * Today where the ledger is still being kept; its last day where it ended earlier, as {@code analyse} does it: what
     * happened after an old log ends nobody knows.
     */
    static LocalDate end(@Nullable LocalDate lastEntry, LocalDate today) {
        if (lastEntry == null || lastEntry.isAfter(today.minusDays(STILL_KEPT_DAYS))) {
            return today;
        }
        return lastEntry;
    }
}
