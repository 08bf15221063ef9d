package io.changke.analytics.lifetime;

import java.util.HashMap;
import java.util.Map;

/**
 * The expected purchases of many customers until any time within a horizon, each customer's rate evaluated at a few
 * nodes only: between them the sum of the rates is a polynomial in ln(1 + t ∕ scale), which integrates exactly.
 */
public final class RateSum {

    private final PurchasingModel model;
    private final Quadrature nodes;
    private final double[] sum;
    private final Map<Alike, double[]> rates = new HashMap<>();

    private record Alike(int x, double T) {}

    /** Sums over a horizon &gt; 0 in the model's unit. */
    public RateSum(PurchasingModel model, double horizon) {
        this.model = model;
        this.nodes = Quadrature.upTo(horizon, model.alive(0, 0).timeScale() / 2);
        this.sum = new double[nodes.t.length];
    }

    /** Adds a customer. */
    public void add(int x, double tx, double T) {
        double pAlive = model.pAlive(x, tx, T);
        double[] rate = rates.computeIfAbsent(new Alike(x, T), key -> ratesOf(x, T));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += pAlive * rate[i];
        }
    }

    /** Adds the customers of another sum of the same model and horizon. */
    public void add(RateSum other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sum[i];
        }
    }

    /** Expected purchases until {@code t}, 0 to the horizon. */
    public double until(double t) {
        return nodes.integral(sum, t);
    }

    private double[] ratesOf(int x, double T) {
        AliveCustomer customer = model.alive(x, T);
        double[] rate = new double[nodes.t.length];
        for (int i = 0; i < rate.length; i++) {
            rate[i] = customer.rate(nodes.t[i]);
        }
        return rate;
    }
}
