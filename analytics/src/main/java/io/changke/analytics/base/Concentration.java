package io.changke.analytics.base;

import java.util.Arrays;

/** How much of the revenue the best customers bring. */
public final class Concentration {

    private final double[] upTo;

    private Concentration(double[] upTo) {
        this.upTo = upTo;
    }

    /** Of the net revenue of the customers that have purchased. */
    public static Concentration of(Base base) {
        double[] revenue = new double[base.customers()];
        int n = 0;
        for (int i = 0; i < base.size(); i++) {
            if (base.get(i).hasPurchased()) {
                revenue[n++] = -base.get(i).revenue();
            }
        }
        Arrays.sort(revenue);
        double[] upTo = new double[n + 1];
        for (int i = 0; i < n; i++) {
            upTo[i + 1] = upTo[i] - revenue[i];
        }
        return new Concentration(upTo);
    }

    /**
     * The share of revenue that the best {@code best} of the customers bring, between customers by interpolation; above
     * 1 where the others' returns exceed their purchases, 0 without revenue.
     *
     * @param best 0.2 is the best 20 %
     */
    public double shareOf(double best) {
        int n = upTo.length - 1;
        if (!(upTo[n] > 0)) {
            return 0;
        }
        double position = Math.max(0, Math.min(1, best)) * n;
        int below = (int) position;
        double above = upTo[Math.min(n, below + 1)];
        return (upTo[below] + (position - below) * (above - upTo[below])) / upTo[n];
    }
}
