package io.changke.analytics.occasion;

import io.changke.analytics.likelihood.Estimates;
import io.changke.analytics.likelihood.Newton;
import io.changke.analytics.likelihood.Optimum;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BG/BB with the parameters that fit best, as plain values.
 *
 * @param parameters by symbol, in the paper's order
 * @param standardErrors by symbol; a parameter at the edge of what is sought has none
 * @param covariance of the parameters' logarithms in the same order; zero where a parameter is at the edge
 * @param logLikelihood at the optimum
 * @param converged gradient norm per customer below 1e-6 and Hessian positive definite, in the interior
 * @param customers fitted on
 */
public record BgBbFit(
        Map<String, Double> parameters,
        Map<String, Double> standardErrors,
        List<List<Double>> covariance,
        double logLikelihood,
        boolean converged,
        double customers) {

    private static final double[] LOW = {-9, -9, -9, -9};
    private static final double[] HIGH = {9, 9, 9, 9};
    private static final double[][] STARTS = {{0, 0, 0, 1}, {-1, 1, -1, 2}, {1, 2, 1, 2}};
    private static final int FEWEST_CUSTOMERS = 30;

    /** Why no model can be fitted. */
    public enum Obstacle {
        TOO_FEW_CUSTOMERS,
        TOO_FEW_OCCASIONS,
        NOBODY_CAME
    }

    /** Null if a model can be fitted. */
    public static @Nullable Obstacle obstacle(OccasionCounts counts) {
        if (counts.customers() < FEWEST_CUSTOMERS) {
            return Obstacle.TOO_FEW_CUSTOMERS;
        }
        if (counts.rows.stream().allMatch(row -> row.n() < 2)) {
            return Obstacle.TOO_FEW_OCCASIONS;
        }
        return counts.rows.stream().allMatch(row -> row.x() == 0) ? Obstacle.NOBODY_CAME : null;
    }

    /**
     * The parameters that fit best.
     *
     * @throws IllegalArgumentException if {@link #obstacle} names one
     */
    public static BgBbFit of(OccasionCounts counts) {
        Obstacle obstacle = obstacle(counts);
        if (obstacle != null) {
            throw new IllegalArgumentException("Cannot fit " + BgBb.NAME + ": " + obstacle);
        }
        Newton search = new Newton(new BgBbLikelihood(counts), LOW, HIGH);
        Optimum best = search.best(STARTS);
        Estimates found = Estimates.of(best, BgBb.SYMBOLS, counts.customers());
        return new BgBbFit(
                found.parameters(),
                found.standardErrors(),
                found.covariance(),
                -best.value * counts.customers(),
                best.interior() && best.atRest(),
                counts.customers());
    }

    /** The model with these parameters. */
    public BgBb model() {
        double[] values = BgBb.SYMBOLS.stream()
                .mapToDouble(symbol -> parameters.getOrDefault(symbol, 0.0))
                .toArray();
        return new BgBb(values[0], values[1], values[2], values[3]);
    }
}
