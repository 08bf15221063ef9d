package io.changke.analytics.lifetime;

import java.util.Arrays;
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
    private final Map<Alike, double[][]> rates = new HashMap<>();

    private record Alike(int x, double T) {}

    /** Sums over a horizon &gt; 0 in the model's unit. */
    public RateSum(PurchasingModel model, double horizon) {
        this.model = model;
        AliveCustomer anyone = model.alive(0, 0, 0);
        this.nodes = Quadrature.upTo(horizon, anyone.timeScale() / 2, anyone.smoothRange());
        this.sum = new double[nodes.t.length];
    }

    /** Adds a customer. */
    public void add(int x, double tx, double T) {
        double pAlive = model.pAlive(x, tx, T);
        double[] phases = model.phases(x, tx, T);
        double[][] ofPhases = rates.computeIfAbsent(new Alike(x, T), this::ratesOf);
        for (int phase = 0; phase < phases.length; phase++) {
            double chance = pAlive * phases[phase];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += chance * ofPhases[phase][i];
            }
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

    private double[][] ratesOf(Alike alike) {
        return model.alive(alike.x, alike.T).stream()
                .map(phase -> Arrays.stream(nodes.t).map(phase::rate).toArray())
                .toArray(double[][]::new);
    }
}
