package io.changke.analytics.lifetime;

import java.util.HashMap;
import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * How many purchases per unit of time a living customer of BG/CNBD-k or MBG/CNBD-k makes, for all phases at once. Before
 * the steps since the last purchase are known of, λ ~ Gamma(shape, rate); with j of them it is Gamma(shape + j, rate).
 *
 * <p>The m-th purchase is step q = km − j, which comes at t with density q ∕ t Pⱼ(N = q), N the negative binomial number
 * of steps, to a customer still alive with chance B(a, b + m − 1) ∕ B(a, b). One sum over m, of all that matters, gives
 * every phase, as Pⱼ₊₁(km − j − 1) = Pⱼ(km − j) (km − j) ∕ (shape + j) · rate ∕ t; far beyond the first hundred an
 * integral stands for the sum. What was asked for at t is kept. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1287/mksc.2015.0963">Platzer, Reutterer (2016), Ticking away the moments</a>
 */
final class ErlangRates {

    /** More steps than these are not added one by one. */
    private static final int STEPS_ADDED = 4096;
    /** Purchases that are added one by one in any case. */
    private static final int PURCHASES_ADDED = 128;

    private static final double NEGLIGIBLE = 1e-12;

    final int k;
    final double shape;
    final double rate;
    final double a;
    final double b;
    private final double logGammas;
    private final Map<Double, At> known = new HashMap<>();

    ErlangRates(int k, double shape, double rate, double a, double b) {
        this.k = k;
        this.shape = shape;
        this.rate = rate;
        this.a = a;
        this.b = b;
        this.logGammas = Gamma.logGamma(a + b) - Gamma.logGamma(b);
    }

    /** By phase. */
    static final class At {
        /** Expected purchases per unit of time. */
        final double[] rate;
        /** The same, each times the number of purchases before it. */
        final double[] pairs;
        /** The same, each times the number of purchases before it and j ∕ (2q). */
        final double[] earliness;

        At(int k) {
            rate = new double[k];
            pairs = new double[k];
            earliness = new double[k];
        }
    }

    /** At t &gt; 0. */
    At at(double t) {
        return known.computeIfAbsent(t, this::sum);
    }

    double timeScale() {
        return Math.min(rate / (1 + shape / k * a / (a + b)), k * rate / (shape + k - 1));
    }

    private At sum(double t) {
        At at = new At(k);
        // The latest phase has the most steps before it.
        Steps fewest = new Steps(shape, rate, t);
        double most = new Steps(shape + k - 1, rate, t).most;
        double from = Math.max(1, Math.ceil(fewest.least / k));
        double to = Math.max(from, Math.ceil((most + k - 1) / k));
        double added = (to - from) * k <= STEPS_ADDED ? to : Math.min(to, Math.max(from - 1, PURCHASES_ADDED));
        if (from <= added) {
            add(at, fewest, t, from, added);
        }
        if (added < to) {
            integrate(at, fewest, t, added + 0.5, to + 0.5);
        }
        return at;
    }

    private void add(At at, Steps steps, double t, double from, double to) {
        double chance = Math.exp(steps.logChance(k * from));
        double stays = Math.exp(logStays(from - 1));
        double growth = Math.pow(steps.growth, k);
        for (double m = from; m <= to; m++) {
            double part = purchase(at, m, chance * stays, t);
            double q = k * m;
            if (q > steps.mean && part < NEGLIGIBLE * at.rate[k - 1]) {
                break;
            }
            double above = growth;
            double below = 1;
            for (int step = 0; step < k; step++) {
                above *= shape + q + step;
                below *= q + step + 1;
            }
            chance *= above / below;
            stays *= (b + m - 1) / (a + b + m - 1);
        }
    }

    private void integrate(At at, Steps steps, double t, double from, double to) {
        Quadrature nodes = Quadrature.upTo(to - from, from, steps.relativeWidth());
        for (int i = 0; i < nodes.t.length; i++) {
            double m = from + nodes.t[i];
            purchase(at, m, nodes.weight[i] * Math.exp(steps.logChance(k * m) + logStays(m - 1)), t);
        }
    }

    /** Adds the m-th purchase to each phase and returns what it adds to the last one. */
    private double purchase(At at, double m, double chance, double t) {
        double part = chance / t;
        double added = 0;
        for (int j = 0; j < k; j++) {
            double q = k * m - j;
            added = part * q;
            at.rate[j] += added;
            at.pairs[j] += added * (m - 1);
            at.earliness[j] += part * (m - 1) * j / 2;
            part *= q / (shape + j) * rate / t;
        }
        return added;
    }

    /** ln of B(a, b + m) ∕ B(a, b): alive after m purchases more. */
    private double logStays(double m) {
        return m == 0 ? 0 : logGammas + Gamma.logGamma(b + m) - Gamma.logGamma(a + b + m);
    }
}
