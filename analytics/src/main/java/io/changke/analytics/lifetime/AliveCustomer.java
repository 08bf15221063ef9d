package io.changke.analytics.lifetime;

/**
 * The future of a customer known to be alive, from now on: what a purchasing model must tell so that values and
 * intervals follow. Times are in the model's unit.
 */
public interface AliveCustomer {

    /** Expected purchases per unit of time at time t from now: E[λ · still alive at t]. */
    double rate(double t);

    /**
     * Expected pairs of purchases per unit of time squared, the later one at time t from now and the earlier one at any
     * given time before.
     */
    double pairRate(double t);

    /** The time after which the rate begins to fall, &gt; 0. */
    double timeScale();

    /** The distribution of the number of purchases until time t from now. */
    PurchaseCounts counts(double t);

    /** Chance of no purchase until time t from now. */
    double pZero(double t);
}
