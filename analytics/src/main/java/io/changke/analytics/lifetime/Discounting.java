package io.changke.analytics.lifetime;

/**
 * Moments of the discounted number D of future purchases of a customer who is alive.
 *
 * @param mean E[D]
 * @param count E of the number itself, not discounted
 * @param squares E of the sum of squared discount factors
 * @param secondMoment E[D²] = squares + 2 ∫ e^(−δt) (1 − e^(−δt)) ∕ δ · (rate of pairs at t) dt
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
        Quadrature nodes = Quadrature.upTo(end, customer.timeScale());
        double mean = 0;
        double count = 0;
        double squares = 0;
        double pairs = 0;
        for (int i = 0; i < nodes.t.length; i++) {
            double t = nodes.t[i];
            double rate = nodes.weight[i] * customer.rate(t);
            double discount = Math.exp(-delta * t);
            double earlier = delta * t > 1e-9 ? -Math.expm1(-delta * t) / delta : t;
            count += rate;
            mean += rate * discount;
            squares += rate * discount * discount;
            pairs += nodes.weight[i] * customer.pairRate(t) * discount * earlier;
        }
        return new Discounting(mean, count, squares, squares + 2 * pairs);
    }
}
