package io.changke.analytics.base;

import org.jspecify.annotations.Nullable;

/**
 * Which stage a customer is in: first by how overdue, then by how many occasions.
 *
 * <pre>
 * no occasion                     prospect
 * overdue ≥ lostAt                lost
 * overdue ≥ declineAt             decline
 * occasions &lt; developmentFrom     exploration
 * occasions &lt; stableFrom          development
 * else                            stable
 * </pre>
 *
 * @param declineAt times one's own rhythm, &gt; 0
 * @param lostAt times one's own rhythm, &gt; declineAt
 * @param developmentFrom occasions, ≥ 2
 * @param stableFrom occasions, &gt; developmentFrom
 * @param slack share of a threshold within which a refit alone moves nobody, 0 to 1
 */
public record StageRule(double declineAt, double lostAt, int developmentFrom, int stableFrom, double slack) {

    public static final StageRule DEFAULT = new StageRule(3, 6, 3, 6, 0.1);

    /** @throws IllegalArgumentException if the thresholds are not in order */
    public StageRule {
        if (!(declineAt > 0 && lostAt > declineAt && lostAt < 1e6 && slack >= 0 && slack < 1)) {
            throw new IllegalArgumentException("Overdue thresholds " + declineAt + " and " + lostAt);
        }
        if (developmentFrom < 2 || stableFrom <= developmentFrom) {
            throw new IllegalArgumentException("Occasion thresholds " + developmentFrom + " and " + stableFrom);
        }
    }

    /** The stage of a customer of whom no earlier stage is known. */
    public Stage first(StageEvidence now) {
        return decide(now, declineAt, lostAt);
    }

    /**
     * The stage after {@code previous}. With new purchases, or with some undone, the rule decides afresh. Otherwise
     * time moves a customer down at once, while what only a refit (another base rhythm) moves must pass the threshold
     * by {@link #slack}.
     *
     * @param previous the stage so far; null if none is known
     * @param then the evidence kept with it, or of any later refresh; null if none is known
     */
    public Stage next(@Nullable Stage previous, @Nullable StageEvidence then, StageEvidence now) {
        if (previous == null || then == null || then.occasions() != now.occasions()) {
            return first(now);
        }
        double atOldRhythm = overdueAtOldRhythm(then, now);
        double decline = threshold(declineAt, previous == Stage.DECLINE || previous == Stage.LOST, atOldRhythm);
        double lost = threshold(lostAt, previous == Stage.LOST, atOldRhythm);
        return decide(now, decline, lost);
    }

    private double threshold(double nominal, boolean alreadyBeyond, double atOldRhythm) {
        if (alreadyBeyond) {
            return nominal * (1 - slack);
        }
        return atOldRhythm >= nominal ? nominal : nominal * (1 + slack);
    }

    private static double overdueAtOldRhythm(StageEvidence then, StageEvidence now) {
        Double rhythm = then.ownRhythmDays();
        Integer since = now.daysSinceLast();
        return rhythm == null || since == null ? Double.POSITIVE_INFINITY : since / rhythm;
    }

    private Stage decide(StageEvidence evidence, double decline, double lost) {
        if (evidence.occasions() == 0) {
            return Stage.PROSPECT;
        }
        Double overdue = evidence.overdue();
        if (overdue != null && overdue >= decline) {
            return overdue >= lost ? Stage.LOST : Stage.DECLINE;
        }
        if (evidence.occasions() < developmentFrom) {
            return Stage.EXPLORATION;
        }
        return evidence.occasions() < stableFrom ? Stage.DEVELOPMENT : Stage.STABLE;
    }
}
