package io.changke.analytics.contract;

import io.changke.analytics.likelihood.Estimates;
import io.changke.analytics.likelihood.Newton;
import io.changke.analytics.likelihood.Optimum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract model with the parameters that fit best, as plain values.
 *
 * @param name of the model, {@code sbg} or {@code bdw}
 * @param parameters by symbol, in the paper's order
 * @param standardErrors by symbol; a parameter at the edge of what is sought has none
 * @param covariance of the parameters' logarithms in the same order; zero where a parameter is at the edge
 * @param logLikelihood at the optimum
 * @param converged gradient norm per contract below 1e-6 and Hessian positive definite, in the interior
 * @param contracts fitted on
 */
public record ContractFit(
        String name,
        Map<String, Double> parameters,
        Map<String, Double> standardErrors,
        List<List<Double>> covariance,
        double logLikelihood,
        boolean converged,
        double contracts) {

    private static final double[] LOW = {-9, -9, -3};
    private static final double[] HIGH = {9, 9, 2};
    private static final double[][] STARTS = {{0, 1, 0}, {-1, -1, 0}, {2, 4, 0}};
    private static final int FEWEST_CONTRACTS = 20;

    /** Why no model can be fitted; the survival that was seen ({@link Survival}) is what is left to show. */
    public enum Obstacle {
        TOO_FEW_CONTRACTS,
        NOBODY_CANCELLED,
        EVERYBODY_CANCELLED_AT_ONCE,
        TOO_FEW_PERIODS
    }

    /** Null if a model can be fitted. */
    public static @Nullable Obstacle obstacle(Lifetimes lifetimes) {
        if (lifetimes.contracts() < FEWEST_CONTRACTS) {
            return Obstacle.TOO_FEW_CONTRACTS;
        }
        if (lifetimes.cancellations() == 0) {
            return Obstacle.NOBODY_CANCELLED;
        }
        if (lifetimes.longest() < 2) {
            return Obstacle.TOO_FEW_PERIODS;
        }
        return lifetimes.cancelled[1] == lifetimes.contracts() ? Obstacle.EVERYBODY_CANCELLED_AT_ONCE : null;
    }

    /** The shifted beta-geometric. */
    public static ContractFit shiftedBetaGeometric(Lifetimes lifetimes) {
        return of(lifetimes, true);
    }

    /** The beta-discrete-Weibull. */
    public static ContractFit betaDiscreteWeibull(Lifetimes lifetimes) {
        return of(lifetimes, false);
    }

    private static ContractFit of(Lifetimes lifetimes, boolean geometric) {
        Obstacle obstacle = obstacle(lifetimes);
        if (obstacle != null) {
            throw new IllegalArgumentException("Cannot fit: " + obstacle);
        }
        int size = geometric ? 2 : 3;
        Newton search = new Newton(new ContractLikelihood(lifetimes, geometric), first(LOW, size), first(HIGH, size));
        return result(
                search.best(
                        Arrays.stream(STARTS).map(start -> first(start, size)).toArray(double[][]::new)),
                lifetimes,
                geometric);
    }

    private static ContractFit result(Optimum optimum, Lifetimes lifetimes, boolean geometric) {
        Estimates found = Estimates.of(optimum, BetaDiscreteWeibull.SYMBOLS, lifetimes.contracts());
        return new ContractFit(
                geometric ? BetaDiscreteWeibull.SHIFTED_BETA_GEOMETRIC : BetaDiscreteWeibull.NAME,
                found.parameters(),
                found.standardErrors(),
                found.covariance(),
                -optimum.value * lifetimes.contracts(),
                optimum.interior() && optimum.atRest(),
                lifetimes.contracts());
    }

    private static double[] first(double[] values, int size) {
        return Arrays.copyOf(values, size);
    }

    /** The model with these parameters. */
    public ContractModel model() {
        double alpha = parameters.getOrDefault("alpha", 0.0);
        double beta = parameters.getOrDefault("beta", 0.0);
        return name.equals(BetaDiscreteWeibull.NAME)
                ? new BetaDiscreteWeibull(alpha, beta, parameters.getOrDefault("c", 0.0))
                : BetaDiscreteWeibull.shiftedBetaGeometric(alpha, beta);
    }
}
