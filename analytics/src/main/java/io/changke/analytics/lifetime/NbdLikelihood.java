package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Derivatives;
import io.changke.analytics.likelihood.Objective;
import java.util.Arrays;

/** Minus the log-likelihood per customer of NBD in the logarithms of r and α, with gradient and Hessian. */
final class NbdLikelihood implements Objective {

    private final PurchasingSummaries rows;
    private final CountLikelihood counts;
    private final double customers;
    private final Derivatives derivatives = new Derivatives(2);

    NbdLikelihood(PurchasingSummaries rows) {
        this.rows = rows;
        this.counts = new CountLikelihood(rows);
        this.customers = Arrays.stream(rows.weight).sum();
    }

    @Override
    public double at(double[] logs, double[] gradient, double[][] hessian) {
        double[] parameters = {Math.exp(logs[0]), Math.exp(logs[1])};
        double r = parameters[0];
        double alpha = parameters[1];
        derivatives.clear();
        double[] first = derivatives.first;
        double[][] second = derivatives.second;
        double sum = counts.at(r);
        first[0] = counts.first;
        second[0][0] = counts.second;
        for (int i = 0; i < rows.x.length; i++) {
            double weight = rows.weight[i];
            double end = alpha + rows.T[i];
            double shape = r + rows.x[i];
            double stays = -Math.log1p(rows.T[i] / alpha);
            sum += weight * (r * stays - rows.x[i] * Math.log(end));
            first[0] += weight * stays;
            first[1] += weight * (r / alpha - shape / end);
            second[1][0] += weight * (1 / alpha - 1 / end);
            second[1][1] += weight * (shape / (end * end) - r / (alpha * alpha));
        }
        derivatives.toLogs(parameters, customers, gradient, hessian);
        return -sum / customers;
    }
}
