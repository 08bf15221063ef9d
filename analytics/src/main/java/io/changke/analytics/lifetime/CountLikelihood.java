package io.changke.analytics.lifetime;

/** ln Γ(r + x) ∕ Γ(r), summed over customers: sums over 0 … x − 1, cheaper than any series and exact for any x. */
final class CountLikelihood {

    /** Customers with more than j repeat purchases. */
    private final double[] beyond;

    /** The first derivative by r after {@link #at}. */
    double first;
    /** The second. */
    double second;

    CountLikelihood(PurchasingSummaries rows) {
        this.beyond = beyond(rows);
    }

    /** Customers with more than j repeat purchases, for each j below the largest number of them; at least one entry. */
    static double[] beyond(PurchasingSummaries rows) {
        double[] beyond = new double[rows.mostRepeats() + 1];
        for (int i = 0; i < rows.x.length; i++) {
            if (rows.x[i] > 0) {
                beyond[rows.x[i] - 1] += rows.weight[i];
            }
        }
        for (int j = beyond.length - 2; j >= 0; j--) {
            beyond[j] += beyond[j + 1];
        }
        return beyond;
    }

    double at(double r) {
        double sum = 0;
        first = 0;
        second = 0;
        for (int j = 0; j < beyond.length; j++) {
            if (beyond[j] > 0) {
                double inverse = 1 / (r + j);
                sum += beyond[j] * Math.log(r + j);
                first += beyond[j] * inverse;
                second -= beyond[j] * inverse * inverse;
            }
        }
        return sum;
    }
}
