package io.changke.analytics.base;

import org.jspecify.annotations.Nullable;

/**
 * What a stage was decided on; kept with every change of stage.
 *
 * @param occasions number of occasions, ≥ 0
 * @param daysSinceLast days since the last occasion; null without any
 * @param ownRhythmDays g = (days from first to last occasion + G) ∕ occasions; null when the base has no rhythm
 * @param overdue o = days since the last occasion ∕ g; null when g is
 * @param pBuy chance to buy within the horizon; null without a purchasing model
 */
public record StageEvidence(
        int occasions,
        @Nullable Integer daysSinceLast,
        @Nullable Double ownRhythmDays,
        @Nullable Double overdue,
        @Nullable Double pBuy) {

    static StageEvidence of(Summary customer, int day, @Nullable Double baseRhythm, @Nullable Double pBuy) {
        if (!customer.hasPurchased()) {
            return new StageEvidence(0, null, null, null, null);
        }
        int since = day - customer.lastDay();
        if (baseRhythm == null) {
            return new StageEvidence(customer.occasions(), since, null, null, pBuy);
        }
        double own = (customer.lastDay() - customer.firstDay() + baseRhythm) / customer.occasions();
        return new StageEvidence(customer.occasions(), since, own, since / own, pBuy);
    }
}
