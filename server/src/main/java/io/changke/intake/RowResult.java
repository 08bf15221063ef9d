package io.changke.intake;

import java.util.List;

/** What became of a row. */
public record RowResult(Outcome outcome, List<Fault> faults) {

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    public static RowResult of(Outcome outcome) {
        return new RowResult(outcome, List.of());
    }

    public static RowResult refused(List<Fault> faults) {
        return new RowResult(Outcome.REFUSED, faults);
    }
}
