package io.changke.analytics.base;

import io.changke.analytics.lifetime.GammaGamma;
import io.changke.analytics.lifetime.MissingModel;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.analytics.lifetime.PurchasingSummaries;
import io.changke.analytics.lifetime.SpendFit;
import org.jspecify.annotations.Nullable;

/** The models of a base as of a day, each null with its reason where there is too little data. */
record Fits(
        @Nullable PurchasingFit purchasing,
        @Nullable MissingModel purchasingMissing,
        @Nullable SpendFit spend,
        @Nullable MissingModel spendMissing) {

    static Fits of(Base base, int day, ModelUnit unit, PurchasingKind kind) {
        PurchasingSummaries customers = summaries(base, day, unit);
        MissingModel noPurchasing = PurchasingFit.obstacle(customers);
        PurchasingFit purchasing = noPurchasing == null ? kind.fit(customers) : null;
        if (purchasing != null && !Double.isFinite(purchasing.logLikelihood())) {
            noPurchasing = MissingModel.NO_OPTIMUM;
            purchasing = null;
        }
        int[] x = new int[base.size()];
        double[] z = new double[base.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = base.get(i).repeats();
            z[i] = base.get(i).meanRepeatSpend();
        }
        MissingModel noSpend = GammaGamma.obstacle(x, z);
        SpendFit spend = noSpend == null ? GammaGamma.fit(x, z) : null;
        if (spend != null && !Double.isFinite(spend.logLikelihood())) {
            noSpend = MissingModel.NO_OPTIMUM;
            spend = null;
        }
        return new Fits(purchasing, noPurchasing, spend, noSpend);
    }

    private static PurchasingSummaries summaries(Base base, int day, ModelUnit unit) {
        PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
        for (int i = 0; i < base.size(); i++) {
            Summary customer = base.get(i);
            if (customer.hasPurchased()) {
                add(summaries, customer, day, unit);
            }
        }
        return summaries.build();
    }

    /** Adds a customer who has purchased, as observed until a day. */
    static void add(PurchasingSummaries.Builder summaries, Summary customer, int day, ModelUnit unit) {
        int x = customer.repeats();
        summaries.add(
                x,
                unit.of((double) customer.lastDay() - customer.firstDay()),
                unit.of((double) Math.max(day, customer.lastDay()) - customer.firstDay()),
                customer.logGaps() + x * Math.log(unit.of(1)));
    }
}
