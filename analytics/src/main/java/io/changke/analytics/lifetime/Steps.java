package io.changke.analytics.lifetime;

import org.hipparchus.special.Gamma;

/** The number of steps until t &gt; 0 at a rate λ ~ Gamma(shape, rate): negative binomial. */
final class Steps {

    /** Deviations, and e-foldings of a gamma variable's tail, beyond which nothing matters. */
    private static final double DEVIATIONS = 9;

    private static final double FOLDINGS = 35;
    /** Nodes within one standard deviation of the number. */
    private static final double PANEL_IN_DEVIATIONS = 8;

    private static final double LONGEST_PANEL = 1.5;

    final double mean;
    /** A whole number below which the chance is nothing. */
    final double least;
    /** A whole number above which the chance is nothing. */
    final double most;
    /** t ∕ (rate + t): by which, but for the shape, the chances of successive numbers grow. */
    final double growth;

    private final double shape;
    private final double logNone;
    private final double logGrowth;
    private final double logGamma;

    Steps(double shape, double rate, double t) {
        this.shape = shape;
        growth = t / (rate + t);
        mean = shape * t / rate;
        double low = Math.max(0, shape - DEVIATIONS * Math.sqrt(shape)) * t / rate;
        double high = (shape + DEVIATIONS * Math.sqrt(shape) + FOLDINGS) * t / rate;
        least = Math.max(0, Math.floor(low - DEVIATIONS * Math.sqrt(low)));
        most = Math.ceil(high + DEVIATIONS * Math.sqrt(high) + FOLDINGS);
        logNone = -shape * Math.log1p(t / rate);
        logGrowth = -Math.log1p(rate / t);
        logGamma = Gamma.logGamma(shape);
    }

    /** ln P(N = n), n ≥ 0; also between the whole numbers. */
    double logChance(double n) {
        return n == 0
                ? logNone
                : Gamma.logGamma(shape + n) - logGamma - Gamma.logGamma(n + 1) + logNone + n * logGrowth;
    }

    /** Of the part of the numbers' logarithms over which their chance is smooth. */
    double relativeWidth() {
        return Math.min(LONGEST_PANEL, PANEL_IN_DEVIATIONS * Math.sqrt(1 / shape + 1 / mean));
    }
}
