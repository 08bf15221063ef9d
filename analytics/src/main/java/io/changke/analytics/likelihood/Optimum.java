package io.changke.analytics.likelihood;

import java.util.Arrays;
import java.util.List;

/** Where a search for the parameters ended. */
public final class Optimum {

    /** Of the gradient per customer. */
    private static final double SMALL_GRADIENT = 1e-6;

    public final double[] point;
    public final double value;
    /** −1 or 1 where a coordinate is held at its lower or upper bound, else 0. */
    public final int[] bound;

    final double gradientNorm;
    public final boolean positiveDefinite;
    /** Inverse Hessian of the free coordinates, zero elsewhere; all zero if it is not positive definite. */
    private final double[][] inverseHessian;

    Optimum(
            double[] point,
            double value,
            int[] bound,
            double gradientNorm,
            boolean positiveDefinite,
            double[][] inverseHessian) {
        this.point = point;
        this.value = value;
        this.bound = bound;
        this.gradientNorm = gradientNorm;
        this.positiveDefinite = positiveDefinite;
        this.inverseHessian = inverseHessian;
    }

    /** Whether no coordinate is held. */
    public boolean interior() {
        return Arrays.stream(bound).allMatch(side -> side == 0);
    }

    /** Whether the free coordinates have come to rest. */
    public boolean atRest() {
        return positiveDefinite && gradientNorm < SMALL_GRADIENT;
    }

    /** The covariance of the coordinates, when the objective is per customer. */
    public List<List<Double>> covariance(double customers) {
        return Arrays.stream(inverseHessian)
                .map(row -> Arrays.stream(row).map(v -> v / customers).boxed().toList())
                .toList();
    }
}
