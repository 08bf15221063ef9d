package io.changke.analytics.base;

/**
 * What a base spends on a purchase, for when no spend model can tell.
 *
 * @param mean gross amount of a repeat purchase, the mean over repeat buyers (of any purchase, when there are none), ≥ 0
 * @param variation squared coefficient of variation between them
 */
public record MeanSpend(double mean, double variation) {

    static MeanSpend of(Base base) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        double gross = 0;
        for (int i = 0; i < base.size(); i++) {
            Summary customer = base.get(i);
            gross += customer.gross();
            if (customer.repeats() > 0 && customer.meanRepeatSpend() > 0) {
                n++;
                sum += customer.meanRepeatSpend();
                squares += customer.meanRepeatSpend() * customer.meanRepeatSpend();
            }
        }
        if (n == 0) {
            return new MeanSpend(Math.max(0, gross / Math.max(1, base.purchases())), 1);
        }
        double mean = sum / n;
        return new MeanSpend(mean, Math.max(0.01, squares / n / (mean * mean) - 1));
    }
}
