package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Objective;
import java.util.List;

/**
 * BG/NBD and MBG/NBD.
 *
 * @param firstChance 1 when a customer can drop out after the first purchase
 */
record BetaGeometricFamily(int firstChance) implements Family {

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("r", -9, 7, false),
            new Parameter("alpha", -14, 16, true),
            new Parameter("a", -9, 7, false),
            new Parameter("b", -9, 7, false));

    /** r, a, b; α follows from r and the mean rate. */
    private static final double[][] STARTS = {{0.3, 0.8, 2.5}, {1, 0.3, 2}, {5, 0.1, 3}};

    @Override
    public String name() {
        return firstChance == 0 ? BgNbd.NAME : MbgNbd.NAME;
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
        return new BetaGeometricLikelihood(rows, firstChance);
    }

    @Override
    public PurchasingModel model(double... values) {
        return firstChance == 0
                ? new BgNbd(values[0], values[1], values[2], values[3])
                : new MbgNbd(values[0], values[1], values[2], values[3]);
    }
}
