package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Derivatives;
import io.changke.analytics.likelihood.Objective;
import java.util.Arrays;

/**
 * Minus the log-likelihood per customer of BG/CNBD-k or MBG/CNBD-k (k = 1: BG/NBD, MBG/NBD) in the logarithms of r, α,
 * a, b, with gradient and Hessian, without that of the gaps. A customer's likelihood is A (S + e^η): A S that of having
 * stayed alive, e^η ∕ S the odds of having dropped out after the last purchase; S = 1 for k = 1. Of A, what depends on x
 * alone is summed over customers beforehand; its Γ and B become sums over the purchases, cheaper than any series and
 * exact for any x.
 */
final class BetaGeometricLikelihood implements Objective {

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;
    private static final int B = 3;

    private final PurchasingSummaries rows;
    private final int firstChance;
    private final int k;
    private final Silence silence;
    /** Customers with more than j repeat purchases. */
    private final double[] beyond;

    private final double customers;
    private final Derivatives derivatives = new Derivatives(4);
    private final double[] first = derivatives.first;
    private final double[][] second = derivatives.second;

    BetaGeometricLikelihood(PurchasingSummaries rows, int firstChance, int k) {
        this.rows = rows;
        this.firstChance = firstChance;
        this.k = k;
        this.silence = new Silence(k);
        this.beyond = CountLikelihood.beyond(rows);
        this.customers = Arrays.stream(rows.weight).sum();
    }

    @Override
    public double at(double[] logs, double[] gradient, double[][] hessian) {
        double[] parameters = Arrays.stream(logs).map(Math::exp).toArray();
        derivatives.clear();
        double sum = counts(parameters) + times(parameters, logs[ALPHA]);
        derivatives.toLogs(parameters, customers, gradient, hessian);
        return -sum / customers;
    }

    /** Γ(r + kx) ∕ Γ(r) · B(a, b + x + chance) ∕ B(a, b). */
    private double counts(double[] parameters) {
        double r = parameters[R];
        double a = parameters[A];
        double b = parameters[B];
        double sum = 0;
        for (int j = 0; j < beyond.length + firstChance; j++) {
            double bought = j < beyond.length ? beyond[j] : 0;
            if (bought > 0) {
                sum += bought * steps(bought, r + (double) k * j);
            }
            double stayed = j < firstChance ? customers : beyond[j - firstChance];
            double one = 1 / (b + j);
            double both = 1 / (a + b + j);
            sum += stayed * Math.log((b + j) * both);
            first[A] -= stayed * both;
            first[B] += stayed * (one - both);
            second[A][A] += stayed * both * both;
            second[B][A] += stayed * both * both;
            second[B][B] += stayed * (both * both - one * one);
        }
        return sum;
    }

    /** The ln of the k factors of Γ that a purchase brings. */
    private double steps(double bought, double from) {
        double product = 1;
        for (int step = 0; step < k; step++) {
            double inverse = 1 / (from + step);
            product *= from + step;
            first[R] += bought * inverse;
            second[R][R] -= bought * inverse * inverse;
        }
        return Math.log(product);
    }

    /** α^r ∕ (α + T)^(r + kx) · (S + e^η). */
    private double times(double[] parameters, double logAlpha) {
        double r = parameters[R];
        double alpha = parameters[ALPHA];
        double sum = 0;
        for (int i = 0; i < rows.x.length; i++) {
            double weight = rows.weight[i];
            double shape = r + (double) k * rows.x[i];
            double end = alpha + rows.T[i];
            double logEnd = Math.log(end);
            sum += weight * (r * logAlpha - shape * logEnd);
            first[R] += weight * (logAlpha - logEnd);
            first[ALPHA] += weight * (r / alpha - shape / end);
            second[ALPHA][R] += weight * (1 / alpha - 1 / end);
            second[ALPHA][ALPHA] += weight * (shape / (end * end) - r / (alpha * alpha));
            if (k > 1) {
                sum += weight * stays(shape, rows.T[i] - rows.tx[i], end, weight);
            }
            if (rows.x[i] + firstChance > 0) {
                sum += weight * dropOut(parameters, rows.x[i], alpha + rows.tx[i], end, logEnd, weight);
            }
        }
        return sum;
    }

    /** ln S. */
    private double stays(double shape, double time, double end, double weight) {
        silence.at(shape, time, end);
        first[R] += weight * silence.byR;
        first[ALPHA] += weight * silence.byAlpha;
        second[R][R] += weight * silence.byRR;
        second[ALPHA][R] += weight * silence.byAlphaR;
        second[ALPHA][ALPHA] += weight * silence.byAlphaAlpha;
        return silence.log;
    }

    /** ln(1 + e^η ∕ S), η = ln(a ∕ (b + x + chance − 1)) + (r + kx) ln((α + T) ∕ (α + t_x)). */
    private double dropOut(double[] parameters, int x, double last, double end, double logEnd, double weight) {
        double a = parameters[A];
        double chances = parameters[B] + x + firstChance - 1;
        double shape = parameters[R] + (double) k * x;
        double logRatio = logEnd - Math.log(last);
        double byR = logRatio - silence.byR;
        double byAlpha = shape * (1 / end - 1 / last) - silence.byAlpha;
        double odds = Math.log(a / chances) + shape * logRatio - silence.log;
        double dropped = 1 / (1 + Math.exp(-odds));
        double slope = weight * dropped;
        double bend = slope * (1 - dropped);
        first[R] += slope * byR;
        first[ALPHA] += slope * byAlpha;
        first[A] += slope / a;
        first[B] -= slope / chances;
        second[R][R] += bend * byR * byR - slope * silence.byRR;
        second[ALPHA][R] += bend * byR * byAlpha + slope * (1 / end - 1 / last - silence.byAlphaR);
        second[ALPHA][ALPHA] += bend * byAlpha * byAlpha
                - slope * (shape * (1 / (end * end) - 1 / (last * last)) + silence.byAlphaAlpha);
        second[A][R] += bend * byR / a;
        second[A][ALPHA] += bend * byAlpha / a;
        second[A][A] += (bend - slope) / (a * a);
        second[B][R] -= bend * byR / chances;
        second[B][ALPHA] -= bend * byAlpha / chances;
        second[B][A] -= bend / (a * chances);
        second[B][B] += (bend + slope) / (chances * chances);
        return BetaGeometric.softPlus(odds);
    }
}
