package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Objective;
import java.util.Arrays;
import java.util.List;

/** What the search for a purchasing model's parameters must know of the model. All is in logarithms of the parameters. */
interface Family {

    String name();

    /** Of the parameters, in the paper's order. */
    List<Parameter> parameters();

    /**
     * A parameter and where it is sought, with the mean time observed as the unit of time.
     *
     * @param low below, nothing changes any more; as high above
     * @param inTime whether it is a time
     */
    record Parameter(String symbol, double low, double high, boolean inTime) {}

    /** Where to begin, for a base with this mean rate of purchases. */
    List<double[]> starts(double rate);

    /** From r and the two parameters of the drop-out; α follows from r and the mean rate. */
    static List<double[]> starts(double[][] starts, double rate) {
        return Arrays.stream(starts)
                .map(start -> new double[] {
                    Math.log(start[0]), Math.log(start[0] / (2 * rate)), Math.log(start[1]), Math.log(start[2])
                })
                .toList();
    }

    /** Minus the log-likelihood per customer. */
    Objective objective(PurchasingSummaries rows);

    PurchasingModel model(double... values);
}
