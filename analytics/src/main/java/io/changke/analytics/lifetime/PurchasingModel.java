package io.changke.analytics.lifetime;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A model of how often and how long customers buy, with known parameters. Times are in the unit the parameters were
 * fitted in: x repeat purchases, the last at t_x, observed for T since the first purchase.
 *
 * <p>A new model implements what is abstract here; expectations, values and intervals follow from
 * {@link AliveCustomer}. What a living customer will do depends on x, T and the {@link #phases phase} alone: what the
 * many customers with equal x and T share is computed once.
 */
public interface PurchasingModel {

    /** The name in JSON, like {@code bg-nbd}. */
    String name();

    /** By symbol, in the paper's order. */
    Map<String, Double> parameters();

    /** The same model with other values of the parameters, in the paper's order. */
    PurchasingModel with(double... values);

    /** Chance to be alive at T, 0 to 1. */
    double pAlive(int x, double tx, double T);

    /** The future of a customer who is alive at T, for each phase there is. */
    List<AliveCustomer> alive(int x, double T);

    /**
     * Chance of each phase of a customer who is alive at T; they sum to 1. Where purchases keep a rhythm the phase is how
     * far on the way to the next one the customer is, of which the silence T − t_x tells; else there is one phase.
     */
    default double[] phases(int x, double tx, double T) {
        return new double[] {1};
    }

    /** The future of a customer who is alive at T, whatever the phase. */
    default AliveCustomer alive(int x, double tx, double T) {
        return AliveInPhases.of(alive(x, T), phases(x, tx, T));
    }

    /** ln of the likelihood of one customer's x, t_x and T, without that of the gaps before t_x. */
    double logLikelihood(int x, double tx, double T);

    /** Times of the repeat purchases of a new customer within T, in order. */
    double[] simulate(double T, RandomGenerator random);

    /** ln of the likelihood of all, with that of the gaps. */
    default double logLikelihood(PurchasingSummaries all) {
        double sum = 0;
        for (int i = 0; i < all.x.length; i++) {
            sum += all.weight[i] * logLikelihood(all.x[i], all.tx[i], all.T[i]);
        }
        return sum;
    }

    /** Expected purchases in (T, T + t], t &gt; 0 and finite. */
    default double expectedPurchases(double t, int x, double tx, double T) {
        return discounted(t, 0, x, tx, T);
    }

    /**
     * DET: expected purchases in (T, T + horizon], each discounted by e^(−δ t).
     *
     * @param horizon &gt; 0; infinite only with δ &gt; 0
     * @param delta δ ≥ 0, continuous rate per unit of time
     */
    default double discounted(double horizon, double delta, int x, double tx, double T) {
        return pAlive(x, tx, T)
                * Discounting.of(alive(x, tx, T), horizon, delta).mean();
    }

    /** E[D²] of the discounted number of purchases D in (T, T + horizon]. */
    default double discountedSecondMoment(double horizon, double delta, int x, double tx, double T) {
        return pAlive(x, tx, T)
                * Discounting.of(alive(x, tx, T), horizon, delta).secondMoment();
    }

    /** Chance of no purchase in (T, T + t]. */
    default double pZero(double t, int x, double tx, double T) {
        return 1 - pAlive(x, tx, T) * (1 - alive(x, tx, T).pZero(t));
    }

    /** E[X(t)]: expected repeat purchases of a new customer until t. */
    default double expected(double t) {
        return t == 0 ? 0 : expectedPurchases(t, 0, 0, 0);
    }

    /** P(X(t) = n): chance of exactly n repeat purchases of a new customer until t. */
    default double probability(int n, double t) {
        double alive = pAlive(0, 0, 0);
        return alive * alive(0, 0, 0).counts(t).chance(n) + (n == 0 ? 1 - alive : 0);
    }
}
