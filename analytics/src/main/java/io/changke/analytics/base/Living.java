package io.changke.analytics.base;

import io.changke.analytics.lifetime.AliveCustomer;
import io.changke.analytics.lifetime.Discounting;

/**
 * The horizon of a customer who is alive, the same for all with equal x and T.
 *
 * @param moments of the discounted number of purchases
 * @param pBuy chance of at least one purchase
 */
record Living(Discounting moments, double pBuy) {

    static Living of(AliveCustomer customer, double horizon, double delta) {
        return new Living(Discounting.of(customer, horizon, delta), 1 - customer.pZero(horizon));
    }
}
