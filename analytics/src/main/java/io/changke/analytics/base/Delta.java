package io.changke.analytics.base;

import java.util.List;

/** The delta method. */
final class Delta {

    private Delta() {}

    /** g' C g. */
    static double variance(double[] gradient, List<List<Double>> covariance) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient.length; j++) {
                sum += gradient[i] * gradient[j] * covariance.get(i).get(j);
            }
        }
        return Math.max(0, sum);
    }
}
