package io.changke.analytics.lifetime;

import java.util.Arrays;

/**
 * A living customer of BG/NBD or MBG/NBD: λ ~ Gamma(shape, rate), p ~ Beta(a, b), all as known now.
 *
 * @see <a href="https://brucehardie.com/papers/018/">Fader, Hardie, Lee (2005), "Counting your customers" the easy
 *     way</a>
 */
final class AliveBetaGeometric implements AliveCustomer {

    private static final double TAIL = 1e-7;
    private static final int MOST = 400_000;

    private final double shape;
    private final double rate;
    private final double a;
    private final double b;

    AliveBetaGeometric(double shape, double rate, double a, double b) {
        this.shape = shape;
        this.rate = rate;
        this.a = a;
        this.b = b;
    }

    @Override
    public double rate(double t) {
        return shape / rate * Hypergeometric.mean(shape + 1, a, a + b, t / rate);
    }

    @Override
    public double pairRate(double t) {
        double first = shape * (shape + 1) / (rate * rate) * b / (a + b);
        return first * Hypergeometric.mean(shape + 2, a, a + b + 1, t / rate);
    }

    @Override
    public double timeScale() {
        return rate / (1 + shape * a / (a + b));
    }

    @Override
    public double pZero(double t) {
        return Math.exp(-shape * Math.log1p(t / rate));
    }

    /**
     * P(N = n) = P(alive after n) P(Poisson = n) + P(drop out at the n-th) P(Poisson ≥ n), where the Poisson count mixed
     * over λ is negative binomial.
     */
    @Override
    public double[] counts(double t) {
        double logStep = Math.log(t / (rate + t));
        double logPoisson = -shape * Math.log1p(t / rate);
        double fewer = 0;
        double aliveBefore = 1;
        double alive = 1;
        double left = 1;
        double[] counts = new double[64];
        int n = 0;
        for (; n < MOST; n++) {
            double poisson = Math.exp(logPoisson);
            double atLeast = Math.max(0, 1 - fewer);
            double chance = alive * poisson + (n == 0 ? 0 : aliveBefore * a / (a + b + n - 1) * atLeast);
            counts = n == counts.length ? Arrays.copyOf(counts, 2 * n) : counts;
            counts[n] = chance;
            fewer += poisson;
            left = alive * Math.max(0, 1 - fewer);
            if (left < TAIL) {
                break;
            }
            logPoisson += logStep + Math.log((shape + n) / (n + 1.0));
            aliveBefore = alive;
            alive *= (b + n) / (a + b + n);
        }
        int last = Math.min(n, MOST - 1);
        counts[last] += left;
        return Arrays.copyOf(counts, last + 1);
    }
}
