package io.changke.analytics.lifetime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A spend model with the parameters that fit best, as plain values.
 *
 * @param name of the model, {@code gamma-gamma}
 * @param parameters p, q, gamma
 * @param standardErrors by symbol; a parameter at the edge of what is sought has none
 * @param covariance of the parameters' logarithms in the order p, q, γ; zero where a parameter is at the edge
 * @param logLikelihood at the optimum
 * @param converged gradient norm per customer below 1e-6 and Hessian positive definite, in the interior
 * @param edge what the base lacks where the optimum is at the edge; null in the interior
 * @param customers repeat buyers with z &gt; 0
 * @param correlation of x and z among them; null where one of them does not vary
 * @param byFrequency the test of the assumption that the two are independent; null where it cannot be made, and in a fit
 *     kept before there was one
 */
public record SpendFit(
        String name,
        Map<String, Double> parameters,
        Map<String, Double> standardErrors,
        List<List<Double>> covariance,
        double logLikelihood,
        boolean converged,
        @Nullable Edge edge,
        long customers,
        @Nullable Double correlation,
        @Nullable SpendByFrequency byFrequency) {

    /**
     * Whether expectations may rest on it: it converged, or it lies where each customer always spends the same amount,
     * which it then expects. Elsewhere the parameters say nothing, and the mean of the base stands in.
     */
    public boolean canBeUsed() {
        return converged || edge == Edge.STEADY_SPEND;
    }

    /** Whether it is usable and gives an expectation for everyone, those without a repeat purchase included. */
    public boolean hasMean() {
        return canBeUsed() && GammaGamma.of(this).hasMean();
    }
}
