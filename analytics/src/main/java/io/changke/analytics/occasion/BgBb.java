package io.changke.analytics.occasion;

import io.changke.analytics.lifetime.Draws;
import io.changke.analytics.likelihood.Parameters;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;

/**
 * BG/BB: at each occasion a living customer buys with chance p ~ Beta(α, β); before each, the customer drops out with
 * chance θ ~ Beta(γ, δ).
 *
 * @see <a href="https://doi.org/10.1287/mksc.1100.0580">Fader, Hardie, Shang (2010), Marketing Science 29, 1086–1108</a>
 */
public final class BgBb {

    public static final String NAME = "bg-bb";

    static final List<String> SYMBOLS = List.of("alpha", "beta", "gamma", "delta");

    private final double alpha;
    private final double beta;
    private final double gamma;
    private final double delta;

    /** @throws IllegalArgumentException unless all are positive */
    public BgBb(double alpha, double beta, double gamma, double delta) {
        Parameters.requirePositive(SYMBOLS, alpha, beta, gamma, delta);
        this.alpha = alpha;
        this.beta = beta;
        this.gamma = gamma;
        this.delta = delta;
    }

    /** By symbol, in the paper's order. */
    public Map<String, Double> parameters() {
        return Parameters.named(SYMBOLS, alpha, beta, gamma, delta);
    }

    /** ln of the likelihood of one customer's history. */
    public double logLikelihood(int x, int tx, int n) {
        OccasionCounts.check(x, tx, n);
        double sum = Math.exp(logAlive(x, n));
        for (int i = 0; i < n - tx; i++) {
            sum += Math.exp(logBeta(alpha + x, beta + tx - x + i)
                    - logBeta(alpha, beta)
                    + logBeta(gamma + 1, delta + tx + i)
                    - logBeta(gamma, delta));
        }
        return Math.log(sum);
    }

    /** ln of the likelihood of all. */
    public double logLikelihood(OccasionCounts all) {
        return all.rows.stream()
                .mapToDouble(row -> row.customers() * logLikelihood(row.x(), row.tx(), row.n()))
                .sum();
    }

    /** Chance to be alive after the n-th occasion, 0 to 1. */
    public double pAlive(int x, int tx, int n) {
        return Math.min(1, Math.exp(logAlive(x, n) - logLikelihood(x, tx, n)));
    }

    /** Expected purchases at the next {@code occasions} after the n-th. */
    public double expectedPurchases(int occasions, int x, int tx, int n) {
        return discounted(occasions, 0, x, tx, n);
    }

    /**
     * The same, each discounted by 1 ∕ (1 + d)^k at the k-th from now.
     *
     * @param occasions ≥ 0
     * @param d rate per occasion, ≥ 0
     */
    public double discounted(int occasions, double d, int x, int tx, int n) {
        if (occasions < 0 || !(d >= 0)) {
            throw new IllegalArgumentException("No value over " + occasions + " occasions at " + d);
        }
        double buys = (alpha + x) / (alpha + beta + n);
        double alive = 1;
        double factor = 1;
        double sum = 0;
        for (int k = 1; k <= occasions; k++) {
            alive *= (delta + n + k - 1) / (gamma + delta + n + k - 1);
            factor /= 1 + d;
            sum += alive * factor;
        }
        return pAlive(x, tx, n) * buys * sum;
    }

    /** Whether a new customer buys at each of n occasions. */
    public boolean[] simulate(int n, RandomGenerator random) {
        double p = Draws.beta(alpha, beta, random);
        double theta = Draws.beta(gamma, delta, random);
        boolean[] bought = new boolean[n];
        for (int k = 0; k < n && random.nextDouble() >= theta; k++) {
            bought[k] = random.nextDouble() < p;
        }
        return bought;
    }

    /** Of x at n occasions and still alive after them. */
    private double logAlive(int x, int n) {
        return logBeta(alpha + x, beta + n - x)
                - logBeta(alpha, beta)
                + logBeta(gamma, delta + n)
                - logBeta(gamma, delta);
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }
}
