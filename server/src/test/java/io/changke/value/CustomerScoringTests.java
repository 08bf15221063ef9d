package io.changke.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.analytics.base.Score;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import io.changke.analytics.base.StageRule;
import io.changke.analytics.base.Summary;
import org.junit.jupiter.api.Test;

class CustomerScoringTests {
    private static final Summary REGULAR = new Summary(0, 300, 10, 1_000, 100, 0);
    private final CustomerScoring scoring = new CustomerScoring(StageRule.DEFAULT, 1, 400);

    private static Score overdue(double rhythm, int since) {
        StageEvidence evidence = new StageEvidence(10, since, rhythm, since / rhythm, null);
        return new Score(null, null, StageRule.DEFAULT.first(evidence), evidence);
    }

    private Stage after(Stage previous, double rhythmThen, Score now) {
        var kept = new PreviousScores.Previous(previous, 350, new StageEvidence(10, null, rhythmThen, null, null));
        return scoring.row(7, REGULAR, 0, now, kept, null).stage();
    }

    @Test
    void aRefitAloneMovesNobodyNearAThreshold() {
        assertThat(after(Stage.STABLE, 34, overdue(32.5, 100))).isEqualTo(Stage.STABLE);
        assertThat(after(Stage.STABLE, 34, overdue(29, 100))).isEqualTo(Stage.DECLINE);
        assertThat(after(Stage.DECLINE, 33, overdue(34, 100))).isEqualTo(Stage.DECLINE);
    }

    @Test
    void timeMovesACustomerDownAtOnce() {
        assertThat(after(Stage.STABLE, 32.5, overdue(32.5, 100))).isEqualTo(Stage.DECLINE);
    }

    @Test
    void aStageThatLastsKeepsItsDay() {
        var kept = new PreviousScores.Previous(Stage.STABLE, 350, new StageEvidence(10, null, 40.0, null, null));
        assertThat(scoring.row(7, REGULAR, 0, overdue(40, 100), kept, null).stageSince())
                .isEqualTo(350);
        assertThat(scoring.row(7, REGULAR, 0, overdue(40, 130), kept, null).stageSince())
                .isEqualTo(400);
    }
}
