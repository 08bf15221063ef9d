package io.changke.analytics.base;

import io.changke.analytics.lifetime.AliveCustomer;
import io.changke.analytics.lifetime.Discounting;
import io.changke.analytics.lifetime.PurchaseCounts;

/**
 * How discounted future spend of a living customer spreads around its expectation, given at least one purchase. The
 * number of purchases has its exact distribution; given it, the sum of discounted amounts is a gamma variable with the
 * exact mean and variance of independent ones; the customer's mean amount is an inverse gamma variable, widened by the
 * uncertainty of the parameters. So the distribution function is a mean of incomplete beta functions.
 */
final class Spread {

    private static final int EACH_COUNT = 40;
    private static final double WIDTH_OF_BIN = 0.05;
    private static final double LEAST = 1e-6;
    private static final double MOST = 0.995;
    private static final int MOST_POINTS = 400;

    /** Distribution function, as logit, at equally spaced logarithms of spend ∕ expectation. */
    private final double[] logits;

    private final double firstLog;
    private final double step;

    /**
     * @param shape of the amounts of one customer
     * @param certainty shape of what is known of the customer's mean amount, &gt; 1
     * @param parameterVariance relative variance of the expectation because the parameters are estimated, ≥ 0
     */
    Spread(
            AliveCustomer customer,
            double horizon,
            double delta,
            Discounting moments,
            double shape,
            double certainty,
            double parameterVariance) {
        double discount = moments.mean() / moments.count();
        double discountVariation = Math.max(0, moments.squares() / moments.count() / (discount * discount) - 1);
        double amountVariation = 1 / shape + discountVariation + discountVariation / shape;
        double s = 1 + 1 / (1 / (certainty - 1) + parameterVariance);
        Mixture mixture = new Mixture(customer.counts(horizon), delta * horizon, amountVariation, s);
        double variation = mixture.variation();
        step = Math.min(0.15, Math.sqrt(Math.log1p(variation)) / 5);
        double[] down = new double[MOST_POINTS];
        int below = 0;
        for (double f = 1; below < MOST_POINTS && f > LEAST; below++) {
            f = mixture.at(Math.exp(-step * below));
            down[below] = logit(f);
        }
        double[] up = new double[MOST_POINTS];
        int above = 0;
        for (double f = 0; above < MOST_POINTS && f < MOST; above++) {
            f = mixture.at(Math.exp(step * (above + 1)));
            up[above] = logit(f);
        }
        logits = new double[below + above];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i < below ? down[below - 1 - i] : up[i - below];
        }
        firstLog = -step * (below - 1);
    }

    /** ln of (the {@code chance}-quantile of spend ∕ its expectation given a purchase), within what was tabulated. */
    double logQuantile(double chance) {
        double wanted = logit(chance);
        int low = 0;
        int high = logits.length - 1;
        if (wanted <= logits[low]) {
            return firstLog;
        }
        if (wanted >= logits[high]) {
            return firstLog + step * high;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (logits[middle] <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return firstLog + step * (low + (wanted - logits[low]) / (logits[high] - logits[low]));
    }

    /** Chance that ln(spend ∕ its expectation given a purchase) is below, within what was tabulated. */
    double below(double log) {
        double position = Math.max(0, Math.min(logits.length - 1.0, (log - firstLog) / step));
        int low = Math.min((int) position, Math.max(0, logits.length - 2));
        int high = Math.min(low + 1, logits.length - 1);
        double wanted = logits[low] + (position - low) * (logits[high] - logits[low]);
        return 1 / (1 + Math.exp(-wanted));
    }

    private static double logit(double chance) {
        double inside = Math.max(1e-12, Math.min(1 - 1e-12, chance));
        return Math.log(inside / (1 - inside));
    }

    /** Spend, relative to its expectation given a purchase, over the number of purchases in bins. */
    private static final class Mixture {

        private final double[] weight;
        private final double[] scale;
        private final IncompleteBeta[] ratio;
        private final double variation;
        private final int size;

        Mixture(PurchaseCounts counts, double exponent, double amountVariation, double s) {
            int most = counts.size();
            weight = new double[most];
            scale = new double[most];
            ratio = new IncompleteBeta[most];
            double some = 0;
            double mean = 0;
            double secondMoment = 0;
            int bins = 0;
            for (int from = 1; from < most; ) {
                int to = Math.min(most, from + Math.max(1, (int) ((from - EACH_COUNT) * WIDTH_OF_BIN)));
                double chance = 0;
                double sum = 0;
                double squares = 0;
                double purchases = 0;
                for (int n = from; n < to; n++) {
                    double discounted = n * meanDiscount(exponent * counts.span(n));
                    chance += counts.chance(n);
                    purchases += n * counts.chance(n);
                    sum += discounted * counts.chance(n);
                    squares += discounted * discounted * counts.chance(n);
                }
                from = to;
                if (chance > 0) {
                    double center = sum / chance;
                    double ofCounts = Math.max(0, squares / chance / (center * center) - 1);
                    double relativeVariance = amountVariation / (purchases / chance) + ofCounts;
                    weight[bins] = chance;
                    scale[bins] = 1 / (relativeVariance * center * (s - 1));
                    ratio[bins++] = new IncompleteBeta(1 / relativeVariance, s);
                    some += chance;
                    mean += sum;
                    secondMoment += chance * center * center * (1 + relativeVariance);
                }
            }
            size = bins;
            for (int i = 0; i < size; i++) {
                weight[i] /= some;
                scale[i] *= mean / some;
            }
            double spread = s > 2.1 ? (s - 1) / (s - 2) : 11;
            variation = size == 0 ? 0 : secondMoment * some / (mean * mean) * spread - 1;
        }

        /** Mean of e^(−y) for y evenly from 0 to {@code exponent}. */
        private static double meanDiscount(double exponent) {
            return exponent < 1e-8 ? 1 : -Math.expm1(-exponent) / exponent;
        }

        double variation() {
            return Math.max(1e-4, variation);
        }

        double at(double spend) {
            if (size == 0) {
                return spend >= 1 ? 1 : 0;
            }
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += weight[i] * ratio[i].ofRatio(spend * scale[i]);
            }
            return sum;
        }
    }
}
