package io.changke.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The day the figures are of and the days they are compared with.
 *
 * @param quarterAgo with which flows between stages are compared
 * @param previousOn with which figures are compared; null where no month-end is known
 */
record Now(
        long frameId,
        LocalDate asOf,
        LocalDate quarterAgo,
        @Nullable LocalDate previousOn) {

    LocalDate monthBegin() {
        return asOf.withDayOfMonth(1);
    }

    LocalDate lastMonthBegin() {
        return monthBegin().minusMonths(1);
    }

    /** As many days into last month as this month has now; its end where it is shorter. */
    LocalDate lastMonthSameDay() {
        YearMonth last = YearMonth.from(asOf).minusMonths(1);
        return last.atDay(Math.min(asOf.getDayOfMonth(), last.lengthOfMonth()));
    }

    /** Who bought after this day is active. */
    LocalDate yearAgo() {
        return asOf.minusMonths(12);
    }

    LocalDate twoYearsAgo() {
        return asOf.minusMonths(24);
    }
}
