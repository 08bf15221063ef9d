package io.changke.analytics.lifetime;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A living customer of BG/CNBD-k or MBG/CNBD-k in one phase: steps at rate λ ~ Gamma(shape, rate), every k-th of which
 * is a purchase, some of them done since the last purchase; p ~ Beta(a, b), all as known now.
 */
final class AliveErlang implements AliveCustomer {

    private static final double TAIL = 1e-7;
    private static final int MOST = 400_000;

    private final ErlangRates rates;
    private final int k;
    private final int done;
    private final double shape;
    private final double rate;
    private final double a;
    private final double b;

    /** @param done steps since the last purchase, below k */
    private AliveErlang(ErlangRates rates, int done) {
        this.rates = rates;
        this.k = rates.k;
        this.done = done;
        this.shape = rates.shape + done;
        this.rate = rates.rate;
        this.a = rates.a;
        this.b = rates.b;
    }

    /** By the steps done, 0 to k − 1, of whom λ would be Gamma(shape, rate) with none. */
    static List<AliveCustomer> phases(int k, double shape, double rate, double a, double b) {
        ErlangRates rates = new ErlangRates(k, shape, rate, a, b);
        return IntStream.range(0, k)
                .<AliveCustomer>mapToObj(done -> new AliveErlang(rates, done))
                .toList();
    }

    @Override
    public double rate(double t) {
        return t == 0 ? k - done == 1 ? shape / rate : 0 : rates.at(t).rate[done];
    }

    /**
     * Of q steps until t those before the last lie evenly, but for the first purchase, which misses the steps done, so
     * that the discount factors are in the mean those of even times, later by the steps done. Exact for k = 1 and for
     * δ = 0. Against 1,000,000 simulated customers E[D²] is good to 0.5 % over three years at 15 %, for k to 12; where
     * the horizon is many times 1 ∕ δ, and few purchases come, to 10 %.
     */
    @Override
    public double pairRate(double t, double delta) {
        if (t == 0) {
            return 0;
        }
        ErlangRates.At at = rates.at(t);
        return Discounting.time(t, delta) / t * (at.pairs[done] + delta * t * at.earliness[done]);
    }

    @Override
    public double timeScale() {
        return rates.timeScale();
    }

    @Override
    public double smoothRange() {
        return Quadrature.LONGEST_PANEL / Math.sqrt(k);
    }

    @Override
    public double pZero(double t) {
        double chance = Math.exp(-shape * Math.log1p(t / rate));
        double sum = chance;
        for (int n = 1; n < k - done; n++) {
            chance *= (shape + n - 1) / n * t / (rate + t);
            sum += chance;
        }
        return Math.min(1, sum);
    }

    /**
     * As without a rhythm, see {@link AliveBetaGeometric#counts}: P(N = n) = P(alive after n) P(M = n) + P(drop out at
     * the n-th) P(M ≥ n), where M = n without drop-out as long as the steps are kn − done to kn − done + k − 1. Of s
     * steps the i-th lies at i ∕ (s + 1) of the time.
     */
    @Override
    public PurchaseCounts counts(double t) {
        Steps steps = new Steps(shape, rate, t);
        double step = 0;
        double chance = steps.least > 0 ? 0 : Math.exp(steps.logChance(0));
        double fewer = 0;
        double inverses = AliveBetaGeometric.meanInverse(shape, rate, t);
        double aliveBefore = 1;
        double alive = 1;
        double left = 1;
        PurchaseCounts counts = new PurchaseCounts();
        for (int n = 0; n < 2 || (n < MOST / k && left >= TAIL); n++) {
            double twiceMean = k * (n + 1.0) - 2 * done;
            double atLeast = Math.max(0, 1 - fewer);
            double drops = n == 0 ? 0 : aliveBefore * a / (a + b + n - 1) * atLeast;
            double spanOfDropOut = atLeast > 1e-9 ? span(twiceMean * inverses / atLeast) : 1;
            double exactly = 0;
            double inverse = 0;
            for (double end = k * (n + 1.0) - done; step < end; step++) {
                exactly += chance;
                inverse += chance / (step + 1);
                chance = step + 1 == steps.least
                        ? Math.exp(steps.logChance(step + 1))
                        : chance * (shape + step) / (step + 1) * steps.growth;
            }
            fewer += exactly;
            inverses -= inverse;
            double sum = alive * exactly + drops;
            double spans = alive * (exactly > 0 ? exactly * span(twiceMean * inverse / exactly) : 0);
            counts.add(sum, sum > 0 ? (spans + drops * spanOfDropOut) / sum : 1);
            left = alive * Math.max(0, 1 - fewer);
            aliveBefore = alive;
            alive *= (b + n) / (a + b + n);
        }
        counts.addToLast(left);
        return counts;
    }

    private static double span(double twiceMean) {
        return Math.max(0, Math.min(2, twiceMean));
    }
}
