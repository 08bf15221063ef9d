package io.changke.analytics.lifetime;

import java.util.List;

/**
 * Moments of the discounted number D of future purchases of a customer who is alive.
 *
 * @param mean E[D]
 * @param count E of the number itself, not discounted
 * @param squares E of the sum of squared discount factors
 * @param secondMoment E[D²] = squares + 2 ∫ e^(−δt) · (rate of pairs at t) dt
 */
public record Discounting(double mean, double count, double squares, double secondMoment) {

    /** Discount factors below e^−40 are nothing. */
    private static final double LAST_EXPONENT = 40;

    /**
     * The moments over a horizon.
     *
     * @param horizon &gt; 0; infinite only with δ &gt; 0, and then {@code count} stops where the discount factor is e^−40
     * @param delta δ ≥ 0
     */
    public static Discounting of(AliveCustomer customer, double horizon, double delta) {
        if (!(horizon > 0 && delta >= 0) || (delta == 0 && horizon == Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No value over a horizon of " + horizon + " at rate " + delta);
        }
        double end = delta > 0 ? Math.min(horizon, LAST_EXPONENT / delta) : horizon;
        Quadrature nodes = Quadrature.upTo(end, customer.timeScale(), customer.smoothRange());
        double mean = 0;
        double count = 0;
        double squares = 0;
        double pairs = 0;
        for (int i = 0; i < nodes.t.length; i++) {
            double t = nodes.t[i];
            double rate = nodes.weight[i] * customer.rate(t);
            double discount = Math.exp(-delta * t);
            count += rate;
            mean += rate * discount;
            squares += rate * discount * discount;
            pairs += nodes.weight[i] * customer.pairRate(t, delta) * discount;
        }
        return new Discounting(mean, count, squares, squares + 2 * pairs);
    }

    /** ∫ e^(−δs) ds from 0 to t. */
    static double time(double t, double delta) {
        return delta * t > 1e-9 ? -Math.expm1(-delta * t) / delta : t;
    }

    /** The moments of a customer who is in one of several phases. */
    public static Discounting mean(List<Discounting> ofEach, double[] chance) {
        if (chance.length == 1) {
            return ofEach.get(0);
        }
        double mean = 0;
        double count = 0;
        double squares = 0;
        double secondMoment = 0;
        for (int i = 0; i < chance.length; i++) {
            Discounting one = ofEach.get(i);
            mean += chance[i] * one.mean;
            count += chance[i] * one.count;
            squares += chance[i] * one.squares;
            secondMoment += chance[i] * one.secondMoment;
        }
        return new Discounting(mean, count, squares, secondMoment);
    }
}
