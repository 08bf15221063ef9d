package io.changke.benchmarks;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * How BG/NBD is commonly fitted: the log-likelihood of Fader, Hardie, Lee (2005) summed over every customer, climbed by
 * Nelder and Mead's simplex without a gradient, on log-parameters from r = α = a = b = 1, until the values differ by
 * less than 1e-8 of themselves.
 */
final class NelderMeadReference {
    private static final double TOLERANCE = 1e-8;

    private final double[] x;
    private final double[] tx;
    private final double[] T;

    /**
     * @param x repeat purchases of each customer
     * @param tx time of the last purchase since the first, in the unit of T
     * @param T time observed since the first purchase
     */
    NelderMeadReference(double[] x, double[] tx, double[] T) {
        this.x = x;
        this.tx = tx;
        this.T = T;
    }

    /** What was reached: r, α, a, b and the log-likelihood there. */
    record Optimum(double r, double alpha, double a, double b, double logLikelihood, int evaluations) {}

    Optimum fit() {
        SimplexOptimizer optimizer = new SimplexOptimizer(new SimpleValueChecker(TOLERANCE, TOLERANCE));
        MultivariateFunction ofLogarithms =
                at -> logLikelihood(Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2]), Math.exp(at[3]));
        PointValuePair best = optimizer.optimize(
                new ObjectiveFunction(ofLogarithms),
                GoalType.MAXIMIZE,
                new InitialGuess(new double[4]),
                new NelderMeadSimplex(4),
                new MaxEval(10_000));
        double[] at = best.getPoint();
        return new Optimum(
                Math.exp(at[0]),
                Math.exp(at[1]),
                Math.exp(at[2]),
                Math.exp(at[3]),
                best.getValue(),
                optimizer.getEvaluations());
    }

    double logLikelihood(double r, double alpha, double a, double b) {
        double logAlpha = Math.log(alpha);
        double logGammaR = Gamma.logGamma(r);
        double logBetaAB = Beta.logBeta(a, b);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double rate = Gamma.logGamma(r + x[i]) - logGammaR + r * logAlpha;
            double stays = Beta.logBeta(a, b + x[i]) - logBetaAB - (r + x[i]) * Math.log(alpha + T[i]);
            if (x[i] == 0) {
                sum += rate + stays;
            } else {
                double left = Beta.logBeta(a + 1, b + x[i] - 1) - logBetaAB - (r + x[i]) * Math.log(alpha + tx[i]);
                double most = Math.max(stays, left);
                sum += rate + most + Math.log(Math.exp(stays - most) + Math.exp(left - most));
            }
        }
        return sum;
    }
}
