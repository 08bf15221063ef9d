package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Objective;
import java.util.List;

/** Pareto/NBD. */
record ParetoFamily() implements Family {

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("r", -9, 7, false),
            new Parameter("alpha", -14, 16, true),
            new Parameter("s", -9, 7, false),
            new Parameter("beta", -14, 16, true));

    /** r, s, β; α follows from r and the mean rate. */
    private static final double[][] STARTS = {{0.5, 0.5, 0.5}, {1, 1, 2}, {5, 0.2, 1}};

    @Override
    public String name() {
        return ParetoNbd.NAME;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public List<double[]> starts(double rate) {
        return Family.starts(STARTS, rate);
    }

    @Override
    public Objective objective(PurchasingSummaries rows) {
        return new ParetoLikelihood(rows);
    }

    @Override
    public PurchasingModel model(double... values) {
        return new ParetoNbd(values[0], values[1], values[2], values[3]);
    }
}
