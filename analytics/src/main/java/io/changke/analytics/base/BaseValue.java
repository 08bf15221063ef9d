package io.changke.analytics.base;

/**
 * What a base is worth, with its interval. The variance is the sum of three parts.
 *
 * @param customers with a purchase
 * @param total sum of the future values
 * @param p10 10th percentile of the predictive distribution
 * @param p90 90th percentile
 * @param parameters variance because the parameters are estimated (delta method)
 * @param future variance because the future is open, independent between customers
 * @param holdout variance by the relative error of the last holdout; 0 if there was none
 */
public record BaseValue(
        long customers, double total, double p10, double p90, double parameters, double future, double holdout) {}
