package io.changke.analytics.contract;

import java.util.Arrays;

/**
 * How many periods contracts lasted: so many cancelled in period t = 1, 2, … (after t − 1 renewals), so many seen through
 * t periods and still running. Immutable.
 */
public final class Lifetimes {

    private static final int LONGEST = 100_000;

    /** At index t; index 0 of {@code running} are contracts not yet due for the first time. */
    final double[] cancelled;

    final double[] running;

    private Lifetimes(double[] cancelled, double[] running) {
        this.cancelled = cancelled;
        this.running = running;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A cohort of which so many were left after 0, 1, 2, … periods.
     *
     * @throws IllegalArgumentException if the numbers rise or are negative
     */
    public static Lifetimes ofSurvivors(double... left) {
        Builder builder = new Builder();
        for (int t = 1; t < left.length; t++) {
            builder.cancelled(t, left[t - 1] - left[t]);
        }
        return builder.running(left.length - 1, left[left.length - 1]).build();
    }

    /** All contracts. */
    public double contracts() {
        return cancellations() + Arrays.stream(running).sum();
    }

    /** Those cancelled. */
    public double cancellations() {
        return Arrays.stream(cancelled).sum();
    }

    /** The longest time seen, in periods. */
    public int longest() {
        return cancelled.length - 1;
    }

    /** Those that were there when period t = 1, 2, … began and were seen to its end. */
    public double atRisk(int t) {
        double sum = 0;
        for (int later = t; later < cancelled.length; later++) {
            sum += cancelled[later] + running[later];
        }
        return sum;
    }

    /** Collects contracts in any order. */
    public static final class Builder {

        private double[] cancelled = new double[16];
        private double[] running = new double[16];
        private int longest;

        private Builder() {}

        /**
         * Contracts cancelled in period t.
         *
         * @param t from 1
         * @param contracts ≥ 0
         */
        public Builder cancelled(int t, double contracts) {
            check(t, 1, contracts);
            cancelled[t] += contracts;
            return this;
        }

        /**
         * Contracts still running after t periods.
         *
         * @param t from 0
         * @param contracts ≥ 0
         */
        public Builder running(int t, double contracts) {
            check(t, 0, contracts);
            running[t] += contracts;
            return this;
        }

        public Lifetimes build() {
            return new Lifetimes(Arrays.copyOf(cancelled, longest + 1), Arrays.copyOf(running, longest + 1));
        }

        private void check(int t, int least, double contracts) {
            if (t < least || t > LONGEST || !(contracts >= 0 && contracts < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(contracts + " contracts of " + t + " periods cannot be");
            }
            longest = Math.max(longest, t);
            if (t >= cancelled.length) {
                cancelled = Arrays.copyOf(cancelled, 2 * t);
                running = Arrays.copyOf(running, 2 * t);
            }
        }
    }
}
