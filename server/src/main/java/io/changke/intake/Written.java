package io.changke.intake;

import io.changke.files.Notice;
import io.changke.intake.RowResult.Outcome;
import java.util.List;
import java.util.Map;

/** What became of all rows; why rows were refused, by the key of the reason. */
public record Written(Map<Outcome, Long> outcomes, Map<String, Long> reasons, List<Notice> warnings) {

    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long read() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
