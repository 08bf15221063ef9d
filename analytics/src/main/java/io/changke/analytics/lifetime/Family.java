package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Objective;
import java.util.List;
import java.util.function.Function;

/**
 * What the search for a purchasing model's parameters must know of the model. All is in logarithms of the parameters.
 *
 * @param regularity k: the gaps between purchases are Erlang-k; 1 without a rhythm
 * @param parameters in the paper's order; the second is α, the rate of the Gamma whose shape r is the first
 * @param alphaOfRate what α is of r ∕ rate at the start: less where customers drop out
 * @param starts where to begin: all parameters but α, which follows from r and the mean rate
 * @param objective minus the log-likelihood per customer
 * @param model with these values of its parameters
 */
record Family(
        String name,
        int regularity,
        List<Parameter> parameters,
        double alphaOfRate,
        List<List<Double>> starts,
        Function<PurchasingSummaries, Objective> objective,
        Function<double[], PurchasingModel> model) {

    private static final Parameter R = Parameter.number("r");
    private static final Parameter ALPHA = Parameter.time("alpha");
    private static final Parameter A = Parameter.number("a");
    private static final Parameter B = Parameter.number("b");
    private static final List<List<Double>> BETA_GEOMETRIC_STARTS =
            List.of(List.of(0.3, 0.8, 2.5), List.of(1.0, 0.3, 2.0), List.of(5.0, 0.1, 3.0));

    static final Family PARETO_NBD = new Family(
            ParetoNbd.NAME,
            1,
            List.of(R, ALPHA, Parameter.number("s"), Parameter.time("beta")),
            0.5,
            List.of(List.of(0.5, 0.5, 0.5), List.of(1.0, 1.0, 2.0), List.of(5.0, 0.2, 1.0)),
            ParetoLikelihood::new,
            values -> new ParetoNbd(values[0], values[1], values[2], values[3]));

    static final Family NBD = new Family(
            Nbd.NAME,
            1,
            List.of(R, ALPHA),
            1,
            List.of(List.of(0.5), List.of(5.0)),
            NbdLikelihood::new,
            values -> new Nbd(values[0], values[1]));

    /**
     * A parameter and where it is sought, with the mean time observed as the unit of time.
     *
     * @param low below, nothing changes any more; as high above
     * @param inTime whether it is a time
     */
    record Parameter(String symbol, double low, double high, boolean inTime) {

        static Parameter number(String symbol) {
            return new Parameter(symbol, -9, 7, false);
        }

        static Parameter time(String symbol) {
            return new Parameter(symbol, -14, 16, true);
        }
    }

    /** BG or MBG with this regularity; by the parameters its model. */
    static Family betaGeometric(String name, int firstChance, int k, Function<double[], PurchasingModel> model) {
        return new Family(
                name,
                k,
                List.of(R, ALPHA, A, B),
                0.5 / k,
                BETA_GEOMETRIC_STARTS,
                rows -> new BetaGeometricLikelihood(rows, firstChance, k),
                model);
    }

    /** Where to begin, for a base with this mean rate of purchases. */
    List<double[]> starts(double rate) {
        return starts.stream().map(start -> start(start, rate)).toList();
    }

    private double[] start(List<Double> given, double rate) {
        double[] start = new double[given.size() + 1];
        start[0] = Math.log(given.get(0));
        start[1] = Math.log(alphaOfRate * given.get(0) / rate);
        for (int i = 1; i < given.size(); i++) {
            start[i + 1] = Math.log(given.get(i));
        }
        return start;
    }
}
