package io.changke.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The days of which history is kept. */
final class MonthEnds {
    static final int KEPT = 24;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private MonthEnds() {}

    /** The last 24 month-ends before {@code asOf} that are not before the ledger begins, ascending. */
    static List<LocalDate> before(LocalDate asOf, LocalDate ledgerBegin) {
        List<LocalDate> ends = new ArrayList<>();
        for (int back = KEPT; back >= 1; back--) {
            LocalDate end = YearMonth.from(asOf).minusMonths(back).atEndOfMonth();
            if (!end.isBefore(ledgerBegin)) {
                ends.add(end);
            }
        }
        return ends;
    }

    /** The month-end that stands for last quarter. */
    static LocalDate quarterBefore(LocalDate asOf) {
        return YearMonth.from(asOf).minusMonths(MONTHS_OF_A_QUARTER).atEndOfMonth();
    }
}
