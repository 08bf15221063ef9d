package io.changke.analytics.base;

import io.changke.analytics.lifetime.MissingModel;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.SpendFit;
import org.jspecify.annotations.Nullable;

/**
 * Everything a refresh fixes, as plain values: with the same frame and day a customer always gets the same score. What
 * could not be computed is null, with its reason beside it.
 *
 * @param asOf epoch day, the end of observation
 * @param purchasing null where there was too little data
 * @param purchasingMissing why
 * @param spend null where there was too little data
 * @param spendMissing why
 * @param meanSpend stands in where the spend model has no mean or did not converge
 * @param rhythm G: the median gap between occasions in days; null when nobody came twice
 * @param returnedShare returned ∕ gross, by which expected margin is reduced
 * @param holdoutError relative error of the last holdout, forecast against actual; null if there was none
 */
public record Frame(
        int asOf,
        Settings settings,
        @Nullable PurchasingFit purchasing,
        @Nullable MissingModel purchasingMissing,
        @Nullable SpendFit spend,
        @Nullable MissingModel spendMissing,
        MeanSpend meanSpend,
        RfmFrame rfm,
        TierCuts tiers,
        @Nullable Double rhythm,
        double returnedShare,
        @Nullable Double holdoutError) {

    /**
     * Fits and fixes everything on a base as of an epoch day.
     *
     * @param holdout where the settings leave the model open, it has chosen one
     */
    public static Frame of(Base base, int asOf, Settings settings, @Nullable Holdout holdout) {
        Fits fits = Fits.of(base, asOf, settings.unit(), ModelComparison.chosen(settings, holdout));
        Double bias = holdout == null ? null : holdout.biasPercent();
        Frame withoutTiers = new Frame(
                asOf,
                settings,
                fits.purchasing(),
                fits.purchasingMissing(),
                fits.spend(),
                fits.spendMissing(),
                MeanSpend.of(base),
                RfmFrame.of(base, asOf),
                new TierCuts(null, null, null),
                base.rhythm(),
                base.returnedShare(),
                bias == null ? null : bias / 100);
        return withoutTiers.with(TierCuts.of(withoutTiers.values(base), settings.tiers()));
    }

    /** The name of the model that scores, or would: {@code auto} where none could be chosen. */
    public String modelName() {
        if (purchasing != null) {
            return purchasing.name();
        }
        return settings.model() == null ? "auto" : settings.model().key();
    }

    private Frame with(TierCuts cuts) {
        return new Frame(
                asOf,
                settings,
                purchasing,
                purchasingMissing,
                spend,
                spendMissing,
                meanSpend,
                rfm,
                cuts,
                rhythm,
                returnedShare,
                holdoutError);
    }

    private double[] values(Base base) {
        Scorer scorer = scorer(asOf);
        double[] values = new double[base.customers()];
        int n = 0;
        for (int i = 0; i < base.size(); i++) {
            if (base.get(i).hasPurchased()) {
                values[n++] = scorer.value(base.get(i));
            }
        }
        return values;
    }

    /** A scorer for any number of customers on one epoch day. */
    public Scorer scorer(int day) {
        return new Scorer(this, day);
    }

    /** The score of one customer on an epoch day: what {@link #scorer} gives, a few milliseconds slower. */
    public Score score(Summary customer, int day) {
        return scorer(day).score(customer);
    }
}
