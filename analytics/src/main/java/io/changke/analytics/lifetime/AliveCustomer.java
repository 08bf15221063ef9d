package io.changke.analytics.lifetime;

/**
 * The future of a customer known to be alive, from now on: what a purchasing model must tell so that values and
 * intervals follow. Times are in the model's unit.
 */
public interface AliveCustomer {

    /** Expected purchases per unit of time at time t from now: E[λ · still alive at t]. */
    double rate(double t);

    /**
     * Expected purchases per unit of time at time t from now, each times the sum of the discount factors e^(−δ s) of the
     * purchases s before it.
     *
     * @param delta δ ≥ 0
     */
    double pairRate(double t, double delta);

    /** The time after which the rate begins to fall, &gt; 0. */
    double timeScale();

    /** How far the rate is smooth, in ln(1 + t ∕ time scale): less where purchases keep a rhythm. */
    default double smoothRange() {
        return Quadrature.LONGEST_PANEL;
    }

    /** The distribution of the number of purchases until time t from now. */
    PurchaseCounts counts(double t);

    /** Chance of no purchase until time t from now. */
    double pZero(double t);
}
