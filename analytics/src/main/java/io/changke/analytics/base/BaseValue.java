package io.changke.analytics.base;

import org.hipparchus.distribution.continuous.GammaDistribution;

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
        long customers, double total, double p10, double p90, double parameters, double future, double holdout) {

    private static final double LEAST_SHAPE = 0.01;

    /**
     * With the interval of a gamma variable of this mean and variance, which cannot fall below 0; of a normal one, cut
     * at 0, where the mean is next to nothing beside the deviation.
     */
    static BaseValue of(long customers, double total, double parameters, double future, double holdout) {
        double variance = parameters + future + holdout;
        if (!(total > 0) || !(variance > 0)) {
            return new BaseValue(customers, total, total, total, parameters, future, holdout);
        }
        double deviation = Math.sqrt(variance);
        double shape = (total / deviation) * (total / deviation);
        if (shape < LEAST_SHAPE) {
            return new BaseValue(customers, total, 0, total + 1.2815515655 * deviation, parameters, future, holdout);
        }
        GammaDistribution spread = new GammaDistribution(shape, total / shape);
        return new BaseValue(
                customers,
                total,
                spread.inverseCumulativeProbability(0.1),
                spread.inverseCumulativeProbability(0.9),
                parameters,
                future,
                holdout);
    }
}
