package io.changke.analytics.base;

import io.changke.analytics.lifetime.AliveCustomer;
import io.changke.analytics.lifetime.Discounting;

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
    private static final double MOST = 0.97;
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
            Discounting moments,
            double shape,
            double certainty,
            double parameterVariance) {
        double discount = moments.mean() / moments.count();
        double discountVariation = Math.max(0, moments.squares() / moments.count() / (discount * discount) - 1);
        double amountVariation = 1 / shape + discountVariation + discountVariation / shape;
        double s = 1 + 1 / (1 / (certainty - 1) + parameterVariance);
        Mixture mixture = new Mixture(customer.counts(horizon), amountVariation, s);
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

        Mixture(double[] chances, double amountVariation, double s) {
            // So rare a purchase that its chance was left out: then it is one.
            double[] counts = chances.length > 1 ? chances : new double[] {0, 1};
            double some = 0;
            double mean = 0;
            for (int n = 1; n < counts.length; n++) {
                some += counts[n];
                mean += n * counts[n];
            }
            mean /= some;
            weight = new double[counts.length];
            scale = new double[counts.length];
            ratio = new IncompleteBeta[counts.length];
            double secondMoment = 0;
            int bins = 0;
            for (int from = 1; from < counts.length; ) {
                int to = Math.min(counts.length, from + Math.max(1, (int) ((from - EACH_COUNT) * WIDTH_OF_BIN)));
                double chance = 0;
                double sum = 0;
                double squares = 0;
                for (int n = from; n < to; n++) {
                    chance += counts[n];
                    sum += n * counts[n];
                    squares += (double) n * n * counts[n];
                }
                from = to;
                if (chance < 1e-9 * some) {
                    continue;
                }
                double count = sum / chance;
                double relativeVariance = amountVariation / count + Math.max(0, squares / chance / (count * count) - 1);
                double k = 1 / relativeVariance;
                weight[bins] = chance / some;
                scale[bins] = k * mean / (count * (s - 1));
                ratio[bins++] = new IncompleteBeta(k, s);
                secondMoment += chance / some * count * count * (1 + relativeVariance);
            }
            size = bins;
            double spread = s > 2.1 ? (s - 1) / (s - 2) : 11;
            variation = secondMoment / (mean * mean) * spread - 1;
        }

        double variation() {
            return Math.max(1e-4, variation);
        }

        double at(double spend) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += weight[i] * ratio[i].ofRatio(spend * scale[i]);
            }
            return sum;
        }
    }
}
