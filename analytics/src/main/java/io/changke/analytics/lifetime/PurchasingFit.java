package io.changke.analytics.lifetime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A purchasing model with the parameters that fit best, as plain values.
 *
 * @param name of the model, as {@link PurchasingKind#key}
 * @param regularity k, 1 to 12: the gaps between purchases are Erlang-k; taken as certain in the errors of the others;
 *     null for a model without
 * @param parameters by symbol, in the paper's order
 * @param standardErrors by symbol; a parameter at the edge of what is sought has none
 * @param covariance of the parameters' logarithms in the same order; zero where a
 *     parameter is at the edge
 * @param logLikelihood at the optimum
 * @param converged gradient norm per customer below 1e-6 and Hessian positive definite, in the interior
 * @param edge what the base lacks where the optimum is at the edge; null in the interior
 * @param customers fitted on
 * @param distinctRows different (x, t_x, T) among them
 */
public record PurchasingFit(
        String name,
        @Nullable Integer regularity,
        Map<String, Double> parameters,
        Map<String, Double> standardErrors,
        List<List<Double>> covariance,
        double logLikelihood,
        boolean converged,
        @Nullable Edge edge,
        long customers,
        int distinctRows) {

    private static final int FEWEST_CUSTOMERS = 30;
    private static final int FEWEST_REPEAT_CUSTOMERS = 10;

    /** Why no model can be fitted to these customers; null if one can. */
    public static @Nullable MissingModel obstacle(PurchasingSummaries customers) {
        if (customers.customers() < FEWEST_CUSTOMERS) {
            return MissingModel.TOO_FEW_CUSTOMERS;
        }
        if (customers.meanT() == 0) {
            return MissingModel.NO_TIME_OBSERVED;
        }
        return customers.repeatCustomers() < FEWEST_REPEAT_CUSTOMERS ? MissingModel.TOO_FEW_REPEAT_PURCHASES : null;
    }

    /** The model with these parameters. */
    public PurchasingModel model() {
        PurchasingKind kind = PurchasingKind.of(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no purchasing model " + name));
        double[] values = kind.family(1).parameters().stream()
                .mapToDouble(parameter -> parameters.getOrDefault(parameter.symbol(), 0.0))
                .toArray();
        return kind.model(regularity == null ? 1 : regularity, values);
    }
}
