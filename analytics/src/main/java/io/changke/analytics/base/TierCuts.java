package io.changke.analytics.base;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The least future value of each tier, as money; null where nobody reaches it because too many are alike. Future value
 * ≤ 0 is lead.
 */
public record TierCuts(
        @Nullable Double platinum,
        @Nullable Double gold,
        @Nullable Double iron) {

    /** Cuts such that no tier and those above it hold more than their share of {@code values}. */
    public static TierCuts of(double[] values, TierShares shares) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double upToGold = shares.platinum() + shares.gold();
        return new TierCuts(
                cut(sorted, shares.platinum()), cut(sorted, upToGold), cut(sorted, upToGold + shares.iron()));
    }

    public Tier tier(double value) {
        if (reaches(value, platinum)) {
            return Tier.PLATINUM;
        }
        if (reaches(value, gold)) {
            return Tier.GOLD;
        }
        return reaches(value, iron) ? Tier.IRON : Tier.LEAD;
    }

    private static boolean reaches(double value, @Nullable Double cut) {
        return cut != null && value > 0 && value >= cut;
    }

    private static @Nullable Double cut(double[] sorted, double share) {
        int n = sorted.length;
        int first = n - (int) Math.round(share * n);
        while (first > 0 && first < n && sorted[first] == sorted[first - 1]) {
            first++;
        }
        return first < n ? sorted[first] : null;
    }
}
