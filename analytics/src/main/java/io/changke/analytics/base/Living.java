package io.changke.analytics.base;

import io.changke.analytics.lifetime.AliveCustomer;
import io.changke.analytics.lifetime.Discounting;
import java.util.List;

/**
 * The horizon of a customer who is alive, the same for all with equal x and T in the same phase.
 *
 * @param moments of the discounted number of purchases
 * @param pBuy chance of at least one purchase
 */
record Living(Discounting moments, double pBuy) {

    /** A customer who is in one of several phases. */
    static Living mean(List<Living> ofEach, double[] chance) {
        if (chance.length == 1) {
            return ofEach.get(0);
        }
        double pBuy = 0;
        for (int i = 0; i < chance.length; i++) {
            pBuy += chance[i] * ofEach.get(i).pBuy;
        }
        return new Living(Discounting.mean(ofEach.stream().map(Living::moments).toList(), chance), Math.min(1, pBuy));
    }

    static Living of(AliveCustomer customer, double horizon, double delta) {
        return new Living(Discounting.of(customer, horizon, delta), 1 - customer.pZero(horizon));
    }
}
