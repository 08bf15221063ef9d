package io.changke.analytics.base;

import java.util.ArrayList;
import java.util.List;

/**
 * How discounted future spend spreads for a living customer who may be in one of several phases, given at least one
 * purchase: the mean of the distribution functions, whose quantile lies between those of the phases.
 */
final class SpreadInPhases {

    private static final int HALVINGS = 30;

    private record Phase(double weight, double expected, Spread spread) {}

    private final List<Phase> phases = new ArrayList<>();
    private double weight;
    private double expected;

    /**
     * Adds a phase.
     *
     * @param pBuy chance to be in it and to buy, in proportion, &gt; 0
     * @param ifBuying expected spend in it given a purchase, in proportion
     */
    void add(double pBuy, double ifBuying, Spread spread) {
        phases.add(new Phase(pBuy, ifBuying, spread));
        weight += pBuy;
        expected += pBuy * ifBuying;
    }

    /** ln of (the {@code chance}-quantile of spend ∕ its expectation given a purchase); 0 without a phase. */
    double logQuantile(double chance) {
        if (phases.isEmpty()) {
            return 0;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Phase phase : phases) {
            double log = phase.spread.logQuantile(chance) + relative(phase);
            low = Math.min(low, log);
            high = Math.max(high, log);
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-9; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double below(double log) {
        double sum = 0;
        for (Phase phase : phases) {
            sum += phase.weight * phase.spread.below(log - relative(phase));
        }
        return sum / weight;
    }

    /** ln of what is expected in a phase, in units of what is expected whatever the phase. */
    private double relative(Phase phase) {
        return Math.log(phase.expected * weight / expected);
    }
}
