package io.changke.analytics.lifetime;

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
    public double pairRate(double t, double delta) {
        double first = shape * (shape + 1) / (rate * rate) * b / (a + b);
        return first * Hypergeometric.mean(shape + 2, a, a + b + 1, t / rate) * Discounting.time(t, delta);
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
     * P(N = n) = P(alive after n) P(M = n) + P(drop out at the n-th) P(M ≥ n), where the number M of purchases without
     * drop-out, Poisson mixed over λ, is negative binomial. The first n of M spread over (n + 1) ∕ (M + 1) of the time.
     */
    @Override
    public PurchaseCounts counts(double t) {
        double logStep = Math.log(t / (rate + t));
        double logPoisson = -shape * Math.log1p(t / rate);
        double fewer = 0;
        double inverses = meanInverse(shape, rate, t);
        double aliveBefore = 1;
        double alive = 1;
        double left = 1;
        PurchaseCounts counts = new PurchaseCounts();
        for (int n = 0; n < 2 || (n < MOST && left >= TAIL); n++) {
            double poisson = Math.exp(logPoisson);
            double atLeast = Math.max(0, 1 - fewer);
            double stays = alive * poisson;
            double drops = n == 0 ? 0 : aliveBefore * a / (a + b + n - 1) * atLeast;
            double spanOfDropOut = atLeast > 1e-9 ? Math.max(0, Math.min(1, (n + 1) * inverses / atLeast)) : 1;
            counts.add(stays + drops, stays + drops > 0 ? (stays + drops * spanOfDropOut) / (stays + drops) : 1);
            fewer += poisson;
            inverses -= poisson / (n + 1);
            left = alive * Math.max(0, 1 - fewer);
            logPoisson += logStep + Math.log((shape + n) / (n + 1.0));
            aliveBefore = alive;
            alive *= (b + n) / (a + b + n);
        }
        counts.addToLast(left);
        return counts;
    }

    /** E[1 ∕ (M + 1)] = ∫₀¹ E[s^M] ds, M Poisson at a rate λ ~ Gamma(shape, rate) for a time t. */
    static double meanInverse(double shape, double rate, double t) {
        double none = rate / (rate + t);
        double step = t / (rate + t);
        return Math.abs(shape - 1) < 1e-7
                ? -none * Math.log(none) / step
                : (none - Math.exp(shape * Math.log(none))) / (step * (shape - 1));
    }
}
