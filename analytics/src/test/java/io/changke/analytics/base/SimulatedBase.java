package io.changke.analytics.base;

import io.changke.analytics.lifetime.Draws;
import io.changke.analytics.lifetime.GammaGamma;
import io.changke.analytics.lifetime.PurchasingModel;
import java.util.SplittableRandom;

/** A base that behaves as the models say, with what each customer will bring after its last day. */
final class SimulatedBase {

    static final int END = 20_000;

    final Base base;
    /** Discounted margin within the horizon. */
    final double[] outcome;

    /** Customers acquired evenly over {@code weeks}; the models' unit is the week. */
    SimulatedBase(
            PurchasingModel purchasing, GammaGamma spend, int weeks, int customers, Settings settings, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Base.Builder builder = Base.builder();
        CustomerHistory history = new CustomerHistory();
        outcome = new double[customers];
        for (int i = 0; i < customers; i++) {
            history.clear();
            int first = END - random.nextInt(weeks * 7);
            double observed = (END - first) / 7.0;
            double rate = Draws.gamma(spend.q(), random) / spend.gamma();
            history.purchase(first, Draws.gamma(spend.p(), random) / rate);
            for (double t : purchasing.simulate(observed + settings.horizon(), random)) {
                double amount = Draws.gamma(spend.p(), random) / rate;
                if (t <= observed) {
                    history.purchase(Math.min(END, first + (int) Math.ceil(7 * t)), amount);
                } else {
                    outcome[i] += settings.margin() * amount * Math.exp(-settings.discountRate() * (t - observed));
                }
            }
            builder.add(history, END);
        }
        base = builder.build();
    }
}
