package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Derivatives;
import io.changke.analytics.likelihood.Objective;
import java.util.Arrays;

/**
 * Minus the log-likelihood per customer of Pareto/NBD in the logarithms of r, α, s, β, with gradient and Hessian. A
 * customer's likelihood is A (1 + e^η): A that of having stayed alive, e^η the odds of having dropped out.
 */
final class ParetoLikelihood implements Objective {

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int S = 2;
    private static final int BETA = 3;

    private final PurchasingSummaries rows;
    private final CountLikelihood counts;
    private final double customers;
    private final Derivatives derivatives = new Derivatives(4);
    private final double[] first = derivatives.first;
    private final double[][] second = derivatives.second;

    ParetoLikelihood(PurchasingSummaries rows) {
        this.rows = rows;
        this.counts = new CountLikelihood(rows);
        this.customers = Arrays.stream(rows.weight).sum();
    }

    @Override
    public double at(double[] logs, double[] gradient, double[][] hessian) {
        double[] parameters = Arrays.stream(logs).map(Math::exp).toArray();
        derivatives.clear();
        double sum = counts.at(parameters[R]);
        first[R] = counts.first;
        second[R][R] = counts.second;
        ParetoDropOut dropOut = new ParetoDropOut(parameters[R], parameters[ALPHA], parameters[S], parameters[BETA]);
        for (int i = 0; i < rows.x.length; i++) {
            sum += stayed(parameters, i) + dropped(dropOut, i);
        }
        derivatives.toLogs(parameters, customers, gradient, hessian);
        return -sum / customers;
    }

    /** α^r ∕ (α + T)^(r + x) · (β ∕ (β + T))^s. */
    private double stayed(double[] parameters, int row) {
        double weight = rows.weight[row];
        double alpha = parameters[ALPHA];
        double beta = parameters[BETA];
        double endA = alpha + rows.T[row];
        double endB = beta + rows.T[row];
        double shape = parameters[R] + rows.x[row];
        double staysA = -Math.log1p(rows.T[row] / alpha);
        double staysB = -Math.log1p(rows.T[row] / beta);
        first[R] += weight * staysA;
        first[ALPHA] += weight * (parameters[R] / alpha - shape / endA);
        first[S] += weight * staysB;
        first[BETA] += weight * parameters[S] * (1 / beta - 1 / endB);
        second[ALPHA][R] += weight * (1 / alpha - 1 / endA);
        second[ALPHA][ALPHA] += weight * (shape / (endA * endA) - parameters[R] / (alpha * alpha));
        second[BETA][S] += weight * (1 / beta - 1 / endB);
        second[BETA][BETA] += weight * parameters[S] * (1 / (endB * endB) - 1 / (beta * beta));
        return weight * (parameters[R] * staysA - rows.x[row] * Math.log(endA) + parameters[S] * staysB);
    }

    /** ln(1 + e^η). */
    private double dropped(ParetoDropOut dropOut, int row) {
        if (!(rows.T[row] > rows.tx[row])) {
            return 0;
        }
        double weight = rows.weight[row];
        double odds = dropOut.derivatives(rows.x[row], rows.tx[row], rows.T[row]);
        double chance = 1 / (1 + Math.exp(-odds));
        double slope = weight * chance;
        double bend = slope * (1 - chance);
        for (int i = 0; i < 4; i++) {
            first[i] += slope * dropOut.first[i];
            for (int j = 0; j <= i; j++) {
                second[i][j] += slope * dropOut.second[i][j] + bend * dropOut.first[i] * dropOut.first[j];
            }
        }
        return weight * BetaGeometric.softPlus(odds);
    }
}
