package io.changke.analytics.base;

import io.changke.analytics.lifetime.GammaGamma;
import io.changke.analytics.lifetime.SpendFit;
import org.jspecify.annotations.Nullable;

/**
 * What a customer will spend on a purchase, and how uncertain that is: amounts are Gamma(shape p) around a mean that is
 * itself the expectation times (s − 1) ∕ Gamma(s), where s is {@link #certainty}.
 */
final class SpendOutlook {

    /** Below it, the mean of the Gamma-Gamma model is too wild to be used, or does not exist. */
    private static final double LEAST_CERTAINTY = 1;

    private static final double STEP = 1e-4;

    private final @Nullable GammaGamma model;
    private final @Nullable SpendFit fit;
    private final MeanSpend fallback;

    SpendOutlook(@Nullable SpendFit found, MeanSpend fallback) {
        this.fit = found == null || !found.canBeUsed() ? null : found;
        this.model = fit == null ? null : GammaGamma.of(fit);
        this.fallback = fallback;
    }

    /** Expected gross amount of a purchase. */
    double expected(int x, double z) {
        return expected(model, x, Math.max(0, z));
    }

    /** p: the shape of the amounts of one customer. */
    double shape() {
        return model == null ? 1 / fallback.variation() : model.p();
    }

    /** s &gt; 1: the shape of what is known of a customer's mean. */
    double certainty(int x) {
        return model == null || !usable(model, x) ? 2 + 1 / fallback.variation() : model.p() * x + model.q();
    }

    /** Second moment of the customer's mean amount, relative to its expectation squared. */
    double secondMoment(int x) {
        double s = certainty(x);
        return s > 2.05 ? (s - 1) / (s - 2) : 1 + Math.max(1, fallback.variation());
    }

    /** Derivatives of {@link #expected} by the logarithms of p, q, γ; zeros where there is no model. */
    double[] gradient(int x, double z) {
        double[] gradient = new double[3];
        if (model == null || !usable(model, x)) {
            return gradient;
        }
        double up = Math.exp(STEP);
        double least = Math.max(0, z);
        double now = expected(model, x, least);
        double p = model.p();
        double q = model.q();
        double gamma = model.gamma();
        gradient[0] = (expected(new GammaGamma(p * up, q, gamma), x, least) - now) / STEP;
        gradient[1] = (expected(new GammaGamma(p, q * up, gamma), x, least) - now) / STEP;
        gradient[2] = (expected(new GammaGamma(p, q, gamma * up), x, least) - now) / STEP;
        return gradient;
    }

    /** Variance of the expectation because the parameters are estimated, relative to it squared, at the mean amount. */
    double parameterVariance(int x) {
        if (fit == null) {
            return 0;
        }
        double expected = expected(x, fallback.mean());
        return expected > 0
                ? Delta.variance(gradient(x, fallback.mean()), fit.covariance()) / (expected * expected)
                : 0;
    }

    private double expected(@Nullable GammaGamma gammaGamma, int x, double z) {
        return gammaGamma == null || !usable(gammaGamma, x) ? fallback.mean() : gammaGamma.expectedSpend(x, z);
    }

    private static boolean usable(GammaGamma model, int x) {
        return model.q() > LEAST_CERTAINTY || model.p() * x + model.q() > 1 + LEAST_CERTAINTY;
    }
}
