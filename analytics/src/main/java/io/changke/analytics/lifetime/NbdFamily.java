package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Objective;
import java.util.List;

/** NBD. */
record NbdFamily() implements Family {

    private static final List<Parameter> PARAMETERS =
            List.of(new Parameter("r", -9, 7, false), new Parameter("alpha", -14, 16, true));

    @Override
    public String name() {
        return Nbd.NAME;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(
                new double[] {Math.log(0.5), Math.log(0.5 / rate)}, new double[] {Math.log(5), Math.log(5 / rate)});
    }

    @Override
    public Objective objective(PurchasingSummaries rows) {
        return new NbdLikelihood(rows);
    }

    @Override
    public PurchasingModel model(double... values) {
        return new Nbd(values[0], values[1]);
    }
}
