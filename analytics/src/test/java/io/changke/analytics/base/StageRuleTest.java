package io.changke.analytics.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageRuleTest {

    private static final StageRule RULE = StageRule.DEFAULT;

    @Test
    void readsTheTableFromTheTop() {
        assertThat(RULE.first(new StageEvidence(0, null, null, null, null))).isEqualTo(Stage.PROSPECT);
        assertThat(RULE.first(after(10, 60, 10))).isEqualTo(Stage.LOST);
        assertThat(RULE.first(after(10, 30, 10))).isEqualTo(Stage.DECLINE);
        assertThat(RULE.first(after(2, 29, 10))).isEqualTo(Stage.EXPLORATION);
        assertThat(RULE.first(after(3, 0, 10))).isEqualTo(Stage.DEVELOPMENT);
        assertThat(RULE.first(after(6, 0, 10))).isEqualTo(Stage.STABLE);
    }

    @Test
    void ownRhythmMixesTheCustomersGapsWithTheBases() {
        StageEvidence evidence = StageEvidence.of(new Summary(100, 160, 3, 9, 3, 0), 200, 30.0, 0.5);
        assertThat(evidence.ownRhythmDays()).isEqualTo((60 + 30) / 3.0);
        assertThat(evidence.overdue()).isEqualTo(40 / 30.0);
    }

    @Test
    void withoutAnyRhythmOnlyOccasionsCount() {
        StageEvidence evidence = StageEvidence.of(new Summary(100, 100, 1, 9, 9, 0), 9000, null, null);
        assertThat(RULE.first(evidence)).isEqualTo(Stage.EXPLORATION);
    }

    @Test
    void timeMovesDownAtOnce() {
        assertThat(RULE.next(Stage.STABLE, after(8, 29, 10), after(8, 30, 10))).isEqualTo(Stage.DECLINE);
        assertThat(RULE.next(Stage.DECLINE, after(8, 59, 10), after(8, 60, 10))).isEqualTo(Stage.LOST);
    }

    @Test
    void aPurchaseMovesUpAtOnce() {
        assertThat(RULE.next(Stage.LOST, after(5, 80, 10), after(6, 0, 10))).isEqualTo(Stage.STABLE);
        assertThat(RULE.next(Stage.DECLINE, after(2, 40, 10), after(3, 0, 12))).isEqualTo(Stage.DEVELOPMENT);
    }

    @Test
    void aRefitAloneMovesNobodyWithinTenPercentOfAThreshold() {
        assertThat(RULE.next(Stage.STABLE, after(8, 29, 10), after(8, 29, 9))).isEqualTo(Stage.STABLE);
        assertThat(RULE.next(Stage.STABLE, after(8, 29, 10), after(8, 29, 8))).isEqualTo(Stage.DECLINE);
        assertThat(RULE.next(Stage.DECLINE, after(8, 30, 10), after(8, 30, 10.5)))
                .isEqualTo(Stage.DECLINE);
        assertThat(RULE.next(Stage.DECLINE, after(8, 30, 10), after(8, 30, 12))).isEqualTo(Stage.STABLE);
        assertThat(RULE.next(Stage.LOST, after(8, 60, 10), after(8, 60, 11))).isEqualTo(Stage.LOST);
        assertThat(RULE.next(Stage.LOST, after(8, 60, 10), after(8, 60, 12))).isEqualTo(Stage.DECLINE);
    }

    @Test
    void withoutAnEarlierStageTheRuleDecidesAlone() {
        assertThat(RULE.next(null, null, after(8, 31, 10))).isEqualTo(Stage.DECLINE);
    }

    private static StageEvidence after(int occasions, int daysSinceLast, double rhythm) {
        return new StageEvidence(occasions, daysSinceLast, rhythm, daysSinceLast / rhythm, 0.5);
    }
}
