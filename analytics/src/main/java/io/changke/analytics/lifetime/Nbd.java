package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * NBD: every customer buys for ever, at a rate λ ~ Gamma(shape r, rate α). The yardstick for models with drop-out.
 *
 * @see <a href="https://doi.org/10.2307/2985399">Ehrenberg (1959), Applied Statistics 8, 26–41</a>
 */
public final class Nbd implements PurchasingModel {

    public static final String NAME = "nbd";

    private static final List<String> SYMBOLS = List.of("r", "alpha");

    private final double r;
    private final double alpha;

    /** @throws IllegalArgumentException unless both are positive */
    public Nbd(double r, double alpha) {
        Parameters.requirePositive(SYMBOLS, r, alpha);
        this.r = r;
        this.alpha = alpha;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named(SYMBOLS, r, alpha);
    }

    @Override
    public Nbd with(double... values) {
        return new Nbd(values[0], values[1]);
    }

    @Override
    public double pAlive(int x, double tx, double T) {
        PurchasingSummaries.check(x, tx, T);
        return 1;
    }

    @Override
    public double logLikelihood(int x, double tx, double T) {
        PurchasingSummaries.check(x, tx, T);
        return logLikelihood(r, alpha, x, T);
    }

    @Override
    public List<AliveCustomer> alive(int x, double T) {
        return List.of(new AlivePoisson(r + x, alpha + T));
    }

    @Override
    public double[] simulate(double T, RandomGenerator random) {
        return purchases(Draws.gamma(r, random) / alpha, T, random);
    }

    /** ln of Γ(r + x) ∕ Γ(r) · α^r ∕ (α + T)^(r + x). */
    static double logLikelihood(double r, double alpha, int x, double T) {
        double log = -r * Math.log1p(T / alpha) - x * Math.log(alpha + T);
        for (int j = 0; j < x; j++) {
            log += Math.log(r + j);
        }
        return log;
    }

    /** Times of the purchases at the rate λ until {@code end}. */
    static double[] purchases(double lambda, double end, RandomGenerator random) {
        double[] times = new double[8];
        int n = 0;
        for (double t = Draws.exponential(lambda, random); t <= end; t += Draws.exponential(lambda, random)) {
            if (n == times.length) {
                times = Arrays.copyOf(times, 2 * n);
            }
            times[n++] = t;
        }
        return Arrays.copyOf(times, n);
    }
}
