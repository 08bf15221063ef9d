package io.changke.analytics.lifetime;

import java.util.Arrays;

/**
 * How many purchases a living customer will make within a horizon: the chance of each number as far as it matters (what
 * is left out is below 1e-7 and added to the last), and how much of the horizon that many spread over.
 */
public final class PurchaseCounts {

    private double[] chance = new double[32];
    private double[] span = new double[32];
    private int size;

    /** One more than the largest number of purchases. */
    public int size() {
        return size;
    }

    /** Chance of exactly {@code n} purchases; 0 beyond {@link #size}. */
    public double chance(int n) {
        return n < size ? chance[n] : 0;
    }

    /**
     * The part of the horizon that {@code n} &lt; {@link #size} purchases spread over, on average: twice their mean time,
     * 0 to 1 where they lie evenly, up to 2 where the first comes late.
     */
    public double span(int n) {
        return span[n];
    }

    void add(double someChance, double someSpan) {
        if (size == chance.length) {
            chance = Arrays.copyOf(chance, 2 * size);
            span = Arrays.copyOf(span, 2 * size);
        }
        chance[size] = someChance;
        span[size++] = someSpan;
    }

    void addToLast(double rest) {
        chance[size - 1] += rest;
    }
}
