package io.changke.command;

import io.changke.analytics.base.Holdout;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period that is looked at, and where it is split for the check.
 *
 * @param calibratedUntil the last day that the checked model sees; null when the period is too short to be split
 */
record Observation(LocalDate from, LocalDate to, @Nullable LocalDate calibratedUntil) {

    /** @throws BadUsage where a chosen day lies outside the log, or the days contradict each other */
    static Observation of(
            LocalDate first, LocalDate last, @Nullable LocalDate asOf, @Nullable LocalDate calibrateUntil) {
        LocalDate to = asOf == null ? last : asOf;
        if (to.isBefore(first)) {
            throw new BadUsage("mistake.asOfBeforeData", to.toString(), first.toString());
        }
        if (calibrateUntil != null && (calibrateUntil.isBefore(first) || !calibrateUntil.isBefore(to))) {
            throw new BadUsage("mistake.calibrateOutside", calibrateUntil.toString(), first.toString(), to.toString());
        }
        if (!first.isBefore(to)) {
            return new Observation(first, to, null);
        }
        int middle = Holdout.middle((int) first.toEpochDay(), (int) to.toEpochDay());
        return new Observation(first, to, calibrateUntil != null ? calibrateUntil : LocalDate.ofEpochDay(middle));
    }
}
