package io.changke.intake;

import io.changke.platform.Refusal;
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

    public static RowResult refused(Refusal refusal) {
        return refused(faults(refusal));
    }

    public static List<Fault> faults(Refusal refusal) {
        if (refusal.fields().isEmpty()) {
            return List.of(
                    new Fault(null, refusal.sentence().key(), refusal.sentence().arguments()));
        }
        return refusal.fields().stream()
                .map(field -> new Fault(
                        field.field(), field.sentence().key(), field.sentence().arguments()))
                .toList();
    }
}
