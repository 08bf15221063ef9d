package io.changke.analytics.contract;

import io.changke.analytics.likelihood.Derivatives;
import io.changke.analytics.likelihood.Objective;
import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * Minus the log-likelihood per contract in the logarithms of α, β and, unless it is fixed at 1, c, with gradient and
 * Hessian. The chance to cancel in period t is S(t − 1) (1 − e^q), q = ln S(t) − ln S(t − 1).
 */
final class ContractLikelihood implements Objective {

    private final Lifetimes lifetimes;
    private final double contracts;
    private final int parameters;
    private final Derivatives all;

    ContractLikelihood(Lifetimes lifetimes, boolean geometric) {
        this.lifetimes = lifetimes;
        this.contracts = lifetimes.contracts();
        this.parameters = geometric ? 2 : 3;
        this.all = new Derivatives(parameters);
    }

    @Override
    public double at(double[] logs, double[] gradient, double[][] hessian) {
        double[] values = Arrays.stream(logs).map(Math::exp).toArray();
        all.clear();
        double sum = 0;
        Derivatives before = new Derivatives(parameters);
        double logBefore = 0;
        for (int t = 1; t <= lifetimes.longest(); t++) {
            Derivatives after = new Derivatives(parameters);
            double logAfter = survival(values, t, after);
            sum += cancelled(lifetimes.cancelled[t], logBefore, before, logAfter, after);
            sum += lifetimes.running[t] * logAfter;
            add(lifetimes.running[t], after);
            before = after;
            logBefore = logAfter;
        }
        all.toLogs(values, contracts, gradient, hessian);
        return -sum / contracts;
    }

    private double cancelled(double count, double logBefore, Derivatives before, double logAfter, Derivatives after) {
        if (count == 0) {
            return 0;
        }
        double q = Math.min(logAfter - logBefore, -1e-300);
        double odds = 1 / Math.expm1(-q);
        // d ln(1 − e^q) = −odds dq, d² = −odds d²q − odds (1 + odds) dq².
        add(count * (1 + odds), before);
        add(-count * odds, after);
        for (int i = 0; i < parameters; i++) {
            for (int j = 0; j <= i; j++) {
                double slopes = (after.first[i] - before.first[i]) * (after.first[j] - before.first[j]);
                all.second[i][j] -= count * odds * (1 + odds) * slopes;
            }
        }
        return count * (logBefore + Math.log(-Math.expm1(q)));
    }

    private void add(double weight, Derivatives one) {
        for (int i = 0; i < parameters; i++) {
            all.first[i] += weight * one.first[i];
            for (int j = 0; j <= i; j++) {
                all.second[i][j] += weight * one.second[i][j];
            }
        }
    }

    /** ln S(t) = ln Γ(β + u) − ln Γ(β) − ln Γ(α + β + u) + ln Γ(α + β), u = t^c. */
    private double survival(double[] values, int t, Derivatives one) {
        double c = parameters == 3 ? values[2] : 1;
        double u = Math.pow(t, c);
        double beta = values[1];
        double both = values[0] + beta;
        double slopeU = Gamma.digamma(beta + u) - Gamma.digamma(both + u);
        double bendU = Gamma.trigamma(beta + u) - Gamma.trigamma(both + u);
        one.first[0] = Gamma.digamma(both) - Gamma.digamma(both + u);
        one.first[1] = slopeU + Gamma.digamma(both) - Gamma.digamma(beta);
        one.second[0][0] = Gamma.trigamma(both) - Gamma.trigamma(both + u);
        one.second[1][0] = one.second[0][0];
        one.second[1][1] = bendU + Gamma.trigamma(both) - Gamma.trigamma(beta);
        if (parameters == 3) {
            double byC = u * Math.log(t);
            one.first[2] = slopeU * byC;
            one.second[2][0] = -Gamma.trigamma(both + u) * byC;
            one.second[2][1] = bendU * byC;
            one.second[2][2] = bendU * byC * byC + slopeU * byC * Math.log(t);
        }
        return Gamma.logGamma(beta + u) - Gamma.logGamma(beta) - Gamma.logGamma(both + u) + Gamma.logGamma(both);
    }
}
