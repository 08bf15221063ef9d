package io.changke.analytics.base;

/**
 * What a customer is expected to bring within the horizon.
 *
 * @param pAlive chance not to have dropped out
 * @param pBuy chance of at least one more purchase within the horizon
 * @param expectedPurchases within the horizon, not discounted
 * @param expectedSpend gross, of a purchase
 * @param value discounted expected margin
 * @param p10 the outcome is below it with a chance of at most 10 %
 * @param p90 the outcome is at most it with a chance of 90 %
 */
public record FutureValue(
        double pAlive,
        double pBuy,
        double expectedPurchases,
        double expectedSpend,
        double value,
        double p10,
        double p90,
        Tier tier) {}
