package io.changke.analytics.likelihood;

import java.util.Arrays;

/** Derivatives of a log-likelihood by its parameters, summed over customers. */
public final class Derivatives {

    public final double[] first;
    /** The lower triangle. */
    public final double[][] second;

    public Derivatives(int parameters) {
        first = new double[parameters];
        second = new double[parameters][parameters];
    }

    public void clear() {
        Arrays.fill(first, 0);
        for (double[] row : second) {
            Arrays.fill(row, 0);
        }
    }

    /** Those of minus the log-likelihood per customer by the logarithms of the parameters. */
    public void toLogs(double[] parameters, double customers, double[] gradient, double[][] hessian) {
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                double ofLogs = parameters[i] * parameters[j] * second[Math.max(i, j)][Math.min(i, j)];
                hessian[i][j] = -(ofLogs + (i == j ? parameters[i] * first[i] : 0)) / customers;
            }
            gradient[i] = -parameters[i] * first[i] / customers;
        }
    }
}
