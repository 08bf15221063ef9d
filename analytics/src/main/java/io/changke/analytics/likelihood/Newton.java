package io.changke.analytics.likelihood;

import java.util.Arrays;

/**
 * Newton's method within a box, damped: a step is shortened until it helps, and the Hessian is lifted until it is
 * positive definite. A coordinate at its bound stays there while the function falls outwards.
 */
public final class Newton {

    private static final int MOST_STEPS = 200;
    private static final double LONGEST_STEP = 2;
    /** Well below what counts as converged, so that different starts end in the same digits. */
    private static final double SMALL_GRADIENT = 1e-10;
    /** A step that promises less than this is the last: the next would only chase rounding errors. */
    private static final double SMALL_GAIN = 1e-13;

    private final Objective objective;
    private final double[] low;
    private final double[] high;

    /**
     * @param low where each coordinate is at least
     * @param high where it is at most
     */
    public Newton(Objective objective, double[] low, double[] high) {
        this.objective = objective;
        this.low = low;
        this.high = high;
    }

    /** The nearest minimum downhill from there. */
    public Optimum from(double[] start) {
        int n = start.length;
        double[] point = clip(start);
        double[] gradient = new double[n];
        double[][] hessian = new double[n][n];
        double value = objective.at(point, gradient, hessian);
        for (int step = 0; step < MOST_STEPS && norm(gradient, held(point, gradient)) > SMALL_GRADIENT; step++) {
            double[] direction = direction(gradient, hessian, held(point, gradient));
            double[] nextGradient = new double[n];
            double[][] nextHessian = new double[n][n];
            double[] next = point;
            double nextValue = value;
            for (double length = 1; length > 1e-9; length /= 4) {
                double[] trial = moved(point, direction, length);
                double trialValue = objective.at(trial, nextGradient, nextHessian);
                if (trialValue <= value + 1e-4 * descent(point, trial, gradient)) {
                    next = trial;
                    nextValue = trialValue;
                    break;
                }
            }
            if (Arrays.equals(next, point)) {
                break;
            }
            boolean last = -descent(point, next, gradient) < SMALL_GAIN;
            point = next;
            value = nextValue;
            gradient = nextGradient;
            hessian = nextHessian;
            if (last) {
                break;
            }
        }
        return optimum(point, value, gradient, hessian);
    }

    /** The lowest minimum that is found downhill from any of them; the first of equals. */
    public Optimum best(double[]... starts) {
        return Arrays.stream(starts)
                .map(this::from)
                .reduce((best, found) -> found.value < best.value ? found : best)
                .orElseThrow();
    }

    private Optimum optimum(double[] point, double value, double[] gradient, double[][] hessian) {
        int[] held = held(point, gradient);
        double[][] factor = cholesky(free(hessian, held), 1e-11);
        double[][] covariance = new double[point.length][point.length];
        if (factor.length > 0) {
            for (int j = 0; j < point.length; j++) {
                double[] unit = new double[point.length];
                unit[j] = held[j] == 0 ? 1 : 0;
                covariance[j] = solve(factor, unit);
            }
        }
        return new Optimum(point, value, held, norm(gradient, held), factor.length > 0, covariance);
    }

    private double[] direction(double[] gradient, double[][] hessian, int[] held) {
        double[][] lifted = free(hessian, held);
        double[][] factor = cholesky(lifted, 1e-12);
        for (double lift = 1e-6; factor.length == 0; lift *= 10) {
            for (int i = 0; i < lifted.length; i++) {
                lifted[i][i] += lift;
            }
            factor = cholesky(lifted, 1e-12);
        }
        double[] negative = new double[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            negative[i] = held[i] == 0 ? -gradient[i] : 0;
        }
        double[] direction = solve(factor, negative);
        double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
        double shorten = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        return Arrays.stream(direction).map(d -> d * shorten).toArray();
    }

    private int[] held(double[] point, double[] gradient) {
        int[] held = new int[point.length];
        for (int i = 0; i < point.length; i++) {
            held[i] = point[i] <= low[i] && gradient[i] > 0 ? -1 : point[i] >= high[i] && gradient[i] < 0 ? 1 : 0;
        }
        return held;
    }

    private double[] moved(double[] point, double[] direction, double length) {
        double[] moved = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            moved[i] = point[i] + length * direction[i];
        }
        return clip(moved);
    }

    private double[] clip(double[] point) {
        double[] clipped = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            clipped[i] = Math.max(low[i], Math.min(high[i], point[i]));
        }
        return clipped;
    }

    private static double descent(double[] from, double[] to, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += gradient[i] * (to[i] - from[i]);
        }
        return Math.min(0, sum);
    }

    private static double norm(double[] gradient, int[] held) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            sum += held[i] == 0 ? gradient[i] * gradient[i] : 0;
        }
        return Math.sqrt(sum);
    }

    /** The matrix with the held rows and columns replaced by those of the identity. */
    private static double[][] free(double[][] matrix, int[] held) {
        int n = matrix.length;
        double[][] free = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                free[i][j] = held[i] == 0 && held[j] == 0 ? matrix[i][j] : i == j ? 1 : 0;
            }
        }
        return free;
    }

    /** The lower triangular factor, or nothing if a pivot is not above {@code least}. */
    private static double[][] cholesky(double[][] matrix, double least) {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j && !(sum > least)) {
                    return new double[0][0];
                }
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
        }
        return factor;
    }

    private static double[] solve(double[][] factor, double[] right) {
        int n = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= factor[i][k] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                solution[i] -= factor[k][i] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        return solution;
    }
}
