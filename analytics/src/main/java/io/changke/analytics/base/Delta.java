package io.changke.analytics.base;

import java.util.ArrayList;
import java.util.List;

/** What uncertain parameters do to figures that follow from them. */
final class Delta {

    private Delta() {}

    /** The delta method: g' C g. */
    static double variance(double[] gradient, List<List<Double>> covariance) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient.length; j++) {
                sum += gradient[i] * gradient[j] * covariance.get(i).get(j);
            }
        }
        return Math.max(0, sum);
    }

    /**
     * Displacements that have mean 0 and, each as likely, the given covariance: ±√n times the columns of its triangular
     * factor (Julier and Uhlmann, 1997). A figure's mean over them takes in how the figure bends.
     */
    static List<double[]> displacements(List<List<Double>> covariance) {
        int n = covariance.size();
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance.get(i).get(j);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                double pivot = i == j ? Math.sqrt(Math.max(0, sum)) : factor[j][j];
                factor[i][j] = i == j ? pivot : pivot > 0 ? sum / pivot : 0;
            }
        }
        List<double[]> displacements = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            for (int side = -1; side <= 1; side += 2) {
                double[] displacement = new double[n];
                for (int i = 0; i < n; i++) {
                    displacement[i] = side * Math.sqrt(n) * factor[i][j];
                }
                displacements.add(displacement);
            }
        }
        return displacements;
    }
}
