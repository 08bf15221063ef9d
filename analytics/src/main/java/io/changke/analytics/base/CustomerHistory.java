package io.changke.analytics.base;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * One customer's purchases and returns by day, in any order, from which the summary as of any day follows. Meant to be
 * filled, asked for as many days as wanted, {@linkplain #clear() cleared} and filled with the next customer. Not
 * thread-safe.
 */
public final class CustomerHistory {

    private long[] keys = new long[16];
    private double[] purchased = new double[16];
    private double[] returned = new double[16];
    private int size;
    private boolean tidy = true;

    /** Forgets everything. */
    public void clear() {
        size = 0;
        tidy = true;
    }

    /**
     * A purchase line, or the sum of a day's purchase lines.
     *
     * @param day epoch day
     * @param amount signed, finite; 0 is a purchase too
     */
    public void purchase(int day, double amount) {
        append(day, true, amount, 0);
    }

    /**
     * A return, or the sum of a day's returns.
     *
     * @param day epoch day
     * @param amount what was given back, ≥ 0
     */
    public void giveBack(int day, double amount) {
        append(day, false, 0, amount);
    }

    /** The summary of everything up to and including {@code day}. */
    public Summary asOf(int day) {
        tidy();
        int occasions = 0;
        int first = 0;
        int last = 0;
        double gross = 0;
        double firstGross = 0;
        double givenBack = 0;
        double logGaps = 0;
        for (int i = 0; i < size && dayOf(keys[i]) <= day; i++) {
            givenBack += returned[i];
            if (isOccasion(i)) {
                int occasion = dayOf(keys[i]);
                gross += purchased[i];
                if (occasions++ == 0) {
                    first = occasion;
                    firstGross = purchased[i];
                } else {
                    logGaps += Math.log(occasion - last);
                }
                last = occasion;
            }
        }
        return occasions == 0
                ? Summary.withoutPurchase(givenBack)
                : new Summary(first, last, occasions, gross, firstGross, givenBack, logGaps);
    }

    /** Passes on the day of every occasion up to and including {@code day}, in order. */
    public void occasions(int day, IntConsumer consumer) {
        tidy();
        for (int i = 0; i < size && dayOf(keys[i]) <= day; i++) {
            if (isOccasion(i)) {
                consumer.accept(dayOf(keys[i]));
            }
        }
    }

    private void append(int day, boolean occasion, double amount, double back) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            purchased = Arrays.copyOf(purchased, 2 * size);
            returned = Arrays.copyOf(returned, 2 * size);
        }
        keys[size] = 2L * day + (occasion ? 0 : 1);
        purchased[size] = amount;
        returned[size] = back;
        tidy &= size == 0 || keys[size] > keys[size - 1];
        size++;
    }

    /** Sorts by day and merges the lines of a day; purchases of a day stand before its returns. */
    private void tidy() {
        if (tidy) {
            return;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Long.compare(keys[i], keys[j]));
        long[] sortedKeys = new long[keys.length];
        double[] sortedPurchased = new double[keys.length];
        double[] sortedReturned = new double[keys.length];
        int n = 0;
        for (int i : order) {
            if (n == 0 || sortedKeys[n - 1] != keys[i]) {
                sortedKeys[n++] = keys[i];
            }
            sortedPurchased[n - 1] += purchased[i];
            sortedReturned[n - 1] += returned[i];
        }
        keys = sortedKeys;
        purchased = sortedPurchased;
        returned = sortedReturned;
        size = n;
        tidy = true;
    }

    private boolean isOccasion(int i) {
        return (keys[i] & 1) == 0;
    }

    private static int dayOf(long key) {
        return (int) (key >> 1);
    }
}
