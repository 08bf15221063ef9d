package io.changke.analytics.lifetime;

import org.hipparchus.special.Gamma;

/**
 * Gauss's ₂F₁ for the arguments of the beta-geometric models: the mean of (1 + p u)^(−n) where p ~ Beta(a, c − a).
 */
final class Hypergeometric {

    private static final double LEAST = 1e-16;
    private static final int MOST_TERMS = 2_000_000;
    /** Scaled out of sums that would overflow. */
    private static final double HUGE = 0x1p+900;

    private Hypergeometric() {}

    /**
     * ₂F₁(n, a; c; −u), between 0 and 1.
     *
     * @param n &gt; 0
     * @param a &gt; 0
     * @param c &gt; a
     * @param u ≥ 0
     */
    static double mean(double n, double a, double c, double u) {
        if (u == 0) {
            return 1;
        }
        double z = u / (1 + u);
        double d = c - n;
        if (u > 50 && a > 0.001 && n * (1 + Math.abs(1 - d)) < u && a * (1 + Math.abs(1 + a - c)) < u && n < 40) {
            return byInverse(n, a, c, u);
        }
        // Both are Pfaff's transformations. The first has few terms, but they alternate while k < −d.
        return d > -12
                ? Math.min(1, series(a, d, c, z, -a * Math.log1p(u)))
                : Math.min(1, series(n, c - a, c, z, -n * Math.log1p(u)));
    }

    /** e^logFactor ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1, by its series. */
    private static double series(double a, double b, double c, double z, double logFactor) {
        double term = 1;
        double sum = 1;
        double scale = logFactor;
        for (int k = 0; k < MOST_TERMS; k++) {
            double ratio = (a + k) * (b + k) / ((c + k) * (k + 1.0)) * z;
            term *= ratio;
            sum += term;
            if (Math.abs(term) <= LEAST * (1 - z) * Math.abs(sum) && Math.abs(ratio) < 1) {
                break;
            }
            if (sum > HUGE) {
                sum /= HUGE;
                term /= HUGE;
                scale += Math.log(HUGE);
            }
        }
        return Math.exp(scale + Math.log(sum));
    }

    /**
     * By powers of 1 ∕ u. Where n − a is almost an integer the two halves cancel, so there the value comes from four
     * neighbours, such that errors of second order cancel instead.
     */
    private static double byInverse(double n, double a, double c, double u) {
        double off = Math.abs((n - a) - Math.rint(n - a));
        if (off > 1e-4) {
            return halves(n, a, c, u);
        }
        return (4 * beside(2e-4, n, a, c, u) - beside(4e-4, n, a, c, u)) / 3;
    }

    private static double beside(double distance, double n, double a, double c, double u) {
        return (halves(n, a - distance, c - distance, u) + halves(n, a + distance, c + distance, u)) / 2;
    }

    private static double halves(double n, double a, double c, double u) {
        return half(n, a, c, u) + half(a, n, c, u);
    }

    /** Γ(c) Γ(b − a) ∕ (Γ(b) Γ(c − a)) u^(−a) ₂F₁(a, a − c + 1; a − b + 1; −1∕u). */
    private static double half(double a, double b, double c, double u) {
        if (c - a <= 0 && c - a == Math.rint(c - a)) {
            return 0;
        }
        double term = 1;
        double sum = 1;
        for (int k = 0; k < 200 && Math.abs(term) > LEAST * Math.abs(sum); k++) {
            term *= -(a + k) * (a - c + 1 + k) / ((a - b + 1 + k) * (k + 1.0) * u);
            sum += term;
        }
        double log = Gamma.logGamma(c) + logGamma(b - a) - Gamma.logGamma(b) - logGamma(c - a) - a * Math.log(u);
        return sign(b - a) * sign(c - a) * Math.exp(log) * sum;
    }

    /** ln |Γ(w)|, also for negative w by reflection. */
    private static double logGamma(double w) {
        return w > 0 ? Gamma.logGamma(w) : Math.log(Math.PI / Math.abs(Math.sin(Math.PI * w))) - Gamma.logGamma(1 - w);
    }

    private static double sign(double w) {
        return w > 0 || Math.floor(w) % 2 == 0 ? 1 : -1;
    }
}
