package io.changke.analytics.contract;

import java.util.Map;
import java.util.random.RandomGenerator;

/** A model of how many periods a contract lasts, with known parameters. */
public sealed interface ContractModel permits BetaDiscreteWeibull {

    /** The name in JSON, like {@code sbg}. */
    String name();

    /** By symbol, in the paper's order. */
    Map<String, Double> parameters();

    /** S(t): the share that is still running after t periods, falling from 1 at t = 0 towards 0. */
    double survival(int t);

    /** The share renewed in period t = 1, 2, … of those that were there when it began. */
    default double retention(int t) {
        double before = survival(t - 1);
        return before > 0 ? survival(t) / before : 0;
    }

    /**
     * Discounted expected residual lifetime of a contract renewed n times, just before it is next due: the chance of
     * each renewal from then on, the first not discounted, each later one by 1 + d more.
     *
     * @param n renewals made, ≥ 0
     * @param d rate per period, ≥ 0; above 0 where {@code periods} is without end
     * @param periods looked ahead, ≥ 0; {@link Integer#MAX_VALUE} without end
     */
    default double discountedResidual(int n, double d, int periods) {
        if (n < 0 || periods < 0 || !(d >= 0) || (d == 0 && periods == Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("No lifetime after " + n + " renewals at " + d + " over " + periods);
        }
        double now = survival(n);
        double factor = 1;
        double sum = 0;
        for (int k = 1; k <= periods && now > 0; k++) {
            double term = factor * survival(n + k) / now;
            sum += term;
            factor /= 1 + d;
            // What is left is at most a geometric series.
            if (d > 0 && term / d < 1e-12 * (1 + sum)) {
                break;
            }
        }
        return sum;
    }

    /** ln of the likelihood of all. */
    double logLikelihood(Lifetimes lifetimes);

    /** The period in which a new contract is cancelled, from 1; {@link Integer#MAX_VALUE} if beyond all counting. */
    int simulate(RandomGenerator random);
}
