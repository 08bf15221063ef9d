package io.changke.analytics.base;

/**
 * The shares of customers at the top of the pyramid; the rest is lead.
 *
 * @param platinum 0.01 is the best 1 %
 * @param gold the next
 * @param iron the next
 */
public record TierShares(double platinum, double gold, double iron) {

    public static final TierShares DEFAULT = new TierShares(0.01, 0.04, 0.15);

    /** @throws IllegalArgumentException if a share is negative or they sum to more than 1 */
    public TierShares {
        if (!(platinum >= 0 && gold >= 0 && iron >= 0 && platinum + gold + iron <= 1)) {
            throw new IllegalArgumentException("Shares of the tiers must be positive and not exceed the whole");
        }
    }
}
