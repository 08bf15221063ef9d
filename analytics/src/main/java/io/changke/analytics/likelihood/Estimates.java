package io.changke.analytics.likelihood;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters at an optimum that was sought in their logarithms, and how sure they are.
 *
 * @param parameters by symbol, in the paper's order
 * @param standardErrors by symbol; a parameter at the edge of what is sought has none
 * @param covariance of the parameters' logarithms in the same order; zero where a parameter is at the edge
 */
public record Estimates(
        Map<String, Double> parameters, Map<String, Double> standardErrors, List<List<Double>> covariance) {

    /**
     * From where the search ended.
     *
     * @param units what each parameter was divided by for the search
     * @param observations whose mean log-likelihood was sought
     */
    public static Estimates of(Optimum optimum, List<String> symbols, double[] units, double observations) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        Map<String, Double> standardErrors = new LinkedHashMap<>();
        List<List<Double>> covariance = optimum.covariance(observations);
        for (int i = 0; i < optimum.point.length; i++) {
            double value = Math.exp(optimum.point[i]) * units[i];
            parameters.put(symbols.get(i), value);
            if (optimum.positiveDefinite && optimum.bound[i] == 0) {
                standardErrors.put(
                        symbols.get(i), value * Math.sqrt(covariance.get(i).get(i)));
            }
        }
        return new Estimates(parameters, standardErrors, covariance);
    }

    /** Of parameters that were sought as they are. */
    public static Estimates of(Optimum optimum, List<String> symbols, double observations) {
        double[] units = new double[optimum.point.length];
        Arrays.fill(units, 1);
        return of(optimum, symbols, units, observations);
    }
}
