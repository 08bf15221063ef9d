package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Estimates;
import io.changke.analytics.likelihood.Newton;
import io.changke.analytics.likelihood.Optimum;
import io.changke.analytics.likelihood.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gamma-Gamma: the amounts of a customer's purchases are Gamma(shape p, rate ν), and ν ~ Gamma(shape q, rate γ).
 *
 * @see <a href="https://brucehardie.com/notes/025/">Fader, Hardie (2013), The Gamma-Gamma model of monetary value</a>
 */
public record GammaGamma(double p, double q, double gamma) {

    public static final String NAME = "gamma-gamma";

    private static final List<String> SYMBOLS = List.of("p", "q", "gamma");
    private static final int FEWEST_CUSTOMERS = 10;
    /** In logarithms and with the mean amount as the unit of money. */
    private static final double[] LOW = {-7, -7, -14};

    private static final double[] HIGH = {9, 9, 16};
    private static final double[][] STARTS = {{1.8, 1.2, -0.8}, {0, 0.7, 0.7}, {3, 2.5, 0}};

    /** @throws IllegalArgumentException unless all are positive */
    public GammaGamma {
        Parameters.requirePositive(SYMBOLS, p, q, gamma);
    }

    /** Why no model can be fitted to these customers; null if one can. Those with x = 0 or z ≤ 0 are left out. */
    public static @Nullable MissingModel obstacle(int[] x, double[] z) {
        double[] amounts = usable(x, z).z;
        if (amounts.length < FEWEST_CUSTOMERS) {
            return MissingModel.TOO_FEW_AMOUNTS;
        }
        double least = Arrays.stream(amounts).min().orElse(0);
        double most = Arrays.stream(amounts).max().orElse(0);
        return most - least <= 1e-9 * most ? MissingModel.IDENTICAL_AMOUNTS : null;
    }

    /**
     * The parameters that fit best.
     *
     * @param x repeat purchases of each customer; who has none is left out
     * @param z mean amount of each customer's repeat purchases; who has z ≤ 0 is left out
     * @throws IllegalArgumentException if {@link #obstacle} names one
     */
    public static SpendFit fit(int[] x, double[] z) {
        MissingModel obstacle = obstacle(x, z);
        if (obstacle != null) {
            throw new IllegalArgumentException("Cannot fit " + NAME + ": " + obstacle.key());
        }
        Buyers buyers = usable(x, z);
        double unit = Arrays.stream(buyers.z).average().orElse(1);
        double[] scaled = Arrays.stream(buyers.z).map(amount -> amount / unit).toArray();
        GammaGammaLikelihood likelihood = new GammaGammaLikelihood(buyers.x, scaled);
        Newton search = new Newton(likelihood, LOW, HIGH);
        return result(search.best(STARTS), unit, buyers, likelihood.correlation());
    }

    /** The model with the parameters of a fit. */
    public static GammaGamma of(SpendFit fit) {
        Map<String, Double> values = fit.parameters();
        return new GammaGamma(
                values.getOrDefault("p", 0.0), values.getOrDefault("q", 0.0), values.getOrDefault("gamma", 0.0));
    }

    /** Whether the mean amount of the population exists: q &gt; 1. */
    public boolean hasMean() {
        return q > 1;
    }

    /**
     * Expected amount of a customer's purchases.
     *
     * @param x repeat purchases
     * @param z their mean amount, ≥ 0; without repeat purchases it does not matter
     * @throws IllegalStateException if no mean exists: p x + q ≤ 1
     */
    public double expectedSpend(int x, double z) {
        double degrees = p * x + q - 1;
        if (!(degrees > 0)) {
            throw new IllegalStateException("With q = " + q + " no mean amount exists");
        }
        return p * (gamma + (x > 0 ? x * z : 0)) / degrees;
    }

    /**
     * Expected amount of a customer's purchases who has no repeat purchase.
     *
     * @throws IllegalStateException if no mean exists: q ≤ 1
     */
    public double populationMean() {
        return expectedSpend(0, 0);
    }

    private static SpendFit result(Optimum optimum, double unit, Buyers buyers, double correlation) {
        int customers = buyers.x.length;
        Estimates found = Estimates.of(optimum, SYMBOLS, new double[] {1, 1, unit}, customers);
        return new SpendFit(
                NAME,
                found.parameters(),
                found.standardErrors(),
                found.covariance(),
                (-optimum.value - Math.log(unit)) * customers,
                optimum.interior() && optimum.atRest(),
                edge(optimum.bound),
                customers,
                Double.isFinite(correlation) ? correlation : null,
                SpendByFrequency.of(buyers.x, buyers.z));
    }

    private static @Nullable Edge edge(int[] bound) {
        if (bound[1] > 0 || bound[2] > 0) {
            return Edge.SAME_SPEND;
        }
        if (bound[0] > 0) {
            return Edge.STEADY_SPEND;
        }
        return Arrays.stream(bound).allMatch(side -> side == 0) ? null : Edge.EXTREME_SPEND;
    }

    private static final class Buyers {
        final double[] x;
        final double[] z;

        Buyers(double[] x, double[] z) {
            this.x = x;
            this.z = z;
        }
    }

    private static Buyers usable(int[] x, double[] z) {
        double[] someX = new double[x.length];
        double[] someZ = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0 && z[i] > 0) {
                someX[n] = x[i];
                someZ[n++] = z[i];
            }
        }
        return new Buyers(Arrays.copyOf(someX, n), Arrays.copyOf(someZ, n));
    }
}
