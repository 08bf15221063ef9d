package io.changke.analytics.base;

import org.hipparchus.special.Beta;

/**
 * The distribution function of a ratio of gamma variables, Gamma(a) ∕ Gamma(b), which is the regularised incomplete beta
 * function at ratio ∕ (1 + ratio); for many arguments with the same a and b.
 */
final class IncompleteBeta {

    private static final int MOST_TERMS = 2000;
    private static final double EPSILON = 1e-10;
    private static final double TINY = 1e-300;

    private final double a;
    private final double b;
    private final double logBeta;

    IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.logBeta = Beta.logBeta(a, b);
    }

    /** Chance that the ratio is at most {@code ratio} ≥ 0. */
    double ofRatio(double ratio) {
        if (ratio <= 0) {
            return 0;
        }
        double logX = -Math.log1p(1 / ratio);
        double logRest = -Math.log1p(ratio);
        double front = Math.exp(a * logX + b * logRest - logBeta);
        double x = ratio / (1 + ratio);
        if (x < (a + 1) / (a + b + 2)) {
            return Math.min(1, front * fraction(a, b, x) / a);
        }
        return Math.max(0, 1 - front * fraction(b, a, 1 / (1 + ratio)) / b);
    }

    /** The continued fraction 26.5.8 of Abramowitz and Stegun by Lentz's method. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < EPSILON) {
                break;
            }
        }
        return fraction;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
