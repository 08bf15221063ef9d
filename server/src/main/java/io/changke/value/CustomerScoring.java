package io.changke.value;

import io.changke.analytics.base.Score;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageRule;
import io.changke.analytics.base.Summary;
import org.jspecify.annotations.Nullable;

/** From a score to the row that is kept: the stage remembers where the customer was. One code for one and for all. */
final class CustomerScoring {
    private final StageRule rule;
    private final long frameId;
    private final int day;

    CustomerScoring(StageRule rule, long frameId, int day) {
        this.rule = rule;
        this.frameId = frameId;
        this.day = day;
    }

    /**
     * @param previous what was kept last; null for somebody new
     * @param reconstructed the last month-end worked out afterwards, which says since when a stage has lasted
     */
    ScoreRow row(
            long customerId,
            Summary summary,
            double realisedValue,
            Score score,
            PreviousScores.@Nullable Previous previous,
            PreviousScores.@Nullable Previous reconstructed) {
        Stage stage = previous == null
                ? rule.first(score.evidence())
                : rule.next(previous.stage(), previous.evidence(), score.evidence());
        int since = day;
        if (previous != null && previous.stage() == stage) {
            since = previous.since();
        } else if (previous == null && reconstructed != null && reconstructed.stage() == stage) {
            since = reconstructed.since();
        }
        return new ScoreRow(customerId, frameId, day, summary, realisedValue, score, stage, since);
    }
}
