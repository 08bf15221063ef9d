package io.changke.analytics.occasion;

import io.changke.analytics.likelihood.Derivatives;
import io.changke.analytics.likelihood.Objective;
import io.changke.analytics.occasion.OccasionCounts.Row;
import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * Minus the log-likelihood per customer of BG/BB in the logarithms of α, β, γ, δ, with gradient and Hessian. A
 * customer's likelihood is a sum over when the drop-out was, each summand a product of two ratios of Beta functions.
 */
final class BgBbLikelihood implements Objective {

    private final OccasionCounts counts;
    private final double customers;
    private final Derivatives all = new Derivatives(4);
    private final Derivatives row = new Derivatives(4);
    private final double[] slope = new double[4];
    private final double[] bend = new double[4];
    private double both;

    BgBbLikelihood(OccasionCounts counts) {
        this.counts = counts;
        this.customers = counts.customers();
    }

    @Override
    public double at(double[] logs, double[] gradient, double[][] hessian) {
        double[] values = Arrays.stream(logs).map(Math::exp).toArray();
        all.clear();
        double sum = 0;
        for (Row one : counts.rows) {
            sum += one.customers() * row(values, one);
        }
        all.toLogs(values, customers, gradient, hessian);
        return -sum / customers;
    }

    private double row(double[] v, Row one) {
        row.clear();
        double likelihood = add(v, one.x(), (double) one.n() - one.x(), 0, one.n());
        for (int i = 0; i < one.n() - one.tx(); i++) {
            likelihood += add(v, one.x(), (double) one.tx() - one.x() + i, 1, (double) one.tx() + i);
        }
        for (int i = 0; i < 4; i++) {
            row.first[i] /= likelihood;
        }
        for (int i = 0; i < 4; i++) {
            all.first[i] += one.customers() * row.first[i];
            for (int j = 0; j <= i; j++) {
                double curved = row.second[i][j] / likelihood - row.first[i] * row.first[j];
                all.second[i][j] += one.customers() * curved;
            }
        }
        return Math.log(likelihood);
    }

    /** B(α + a, β + b) ∕ B(α, β) · B(γ + c, δ + d) ∕ B(γ, δ), and its derivatives. */
    private double add(double[] v, double a, double b, double c, double d) {
        double log = ratio(v, 0, a, b);
        double firstPair = both;
        log += ratio(v, 2, c, d);
        double secondPair = both;
        double term = Math.exp(log);
        for (int i = 0; i < 4; i++) {
            row.first[i] += term * slope[i];
            for (int j = 0; j <= i; j++) {
                double curve = i == j ? bend[i] : i == 1 && j == 0 ? firstPair : i == 3 && j == 2 ? secondPair : 0;
                row.second[i][j] += term * (curve + slope[i] * slope[j]);
            }
        }
        return term;
    }

    /** ln B(p + a, q + b) ∕ B(p, q) of the pair of parameters that begins at {@code at}. */
    private double ratio(double[] v, int at, double a, double b) {
        double p = v[at];
        double q = v[at + 1];
        double sums = Gamma.digamma(p + q) - Gamma.digamma(p + q + a + b);
        both = Gamma.trigamma(p + q) - Gamma.trigamma(p + q + a + b);
        slope[at] = Gamma.digamma(p + a) - Gamma.digamma(p) + sums;
        slope[at + 1] = Gamma.digamma(q + b) - Gamma.digamma(q) + sums;
        bend[at] = Gamma.trigamma(p + a) - Gamma.trigamma(p) + both;
        bend[at + 1] = Gamma.trigamma(q + b) - Gamma.trigamma(q) + both;
        return Gamma.logGamma(p + a)
                - Gamma.logGamma(p)
                + Gamma.logGamma(q + b)
                - Gamma.logGamma(q)
                + Gamma.logGamma(p + q)
                - Gamma.logGamma(p + q + a + b);
    }
}
