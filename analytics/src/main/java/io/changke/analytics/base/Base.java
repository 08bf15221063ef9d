package io.changke.analytics.base;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer base: the summaries of many customers in columns (44 bytes a customer), and how long the gaps between
 * occasions were. Immutable.
 */
public final class Base {

    private final int size;
    private final int[] firstDay;
    private final int[] lastDay;
    private final int[] occasions;
    private final double[] gross;
    private final double[] firstGross;
    private final double[] returned;
    private final double[] logGaps;
    private final TreeMap<Integer, Long> gaps;

    private Base(Builder from) {
        size = from.size;
        firstDay = Arrays.copyOf(from.firstDay, size);
        lastDay = Arrays.copyOf(from.lastDay, size);
        occasions = Arrays.copyOf(from.occasions, size);
        gross = Arrays.copyOf(from.gross, size);
        firstGross = Arrays.copyOf(from.firstGross, size);
        returned = Arrays.copyOf(from.returned, size);
        logGaps = Arrays.copyOf(from.logGaps, size);
        gaps = new TreeMap<>(from.gaps);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Number of summaries, those without a purchase included. */
    public int size() {
        return size;
    }

    /** The summary added as number {@code i}, from 0. */
    public Summary get(int i) {
        return new Summary(firstDay[i], lastDay[i], occasions[i], gross[i], firstGross[i], returned[i], logGaps[i]);
    }

    /** Customers with at least one occasion. */
    public int customers() {
        int n = 0;
        for (int i = 0; i < size; i++) {
            n += occasions[i] > 0 ? 1 : 0;
        }
        return n;
    }

    /** Occasions of all customers. */
    public long purchases() {
        return Arrays.stream(occasions).asLongStream().sum();
    }

    /** Net revenue of everyone, those with returns only included. */
    public double revenue() {
        return Arrays.stream(gross).sum() - Arrays.stream(returned).sum();
    }

    /** Returned amounts as a share of gross purchases, between 0 and 1; 0 where nothing was bought. */
    public double returnedShare() {
        double bought = Arrays.stream(gross).sum();
        return bought > 0 ? Math.min(1, Arrays.stream(returned).sum() / bought) : 0;
    }

    /** G: the median gap between two occasions of a customer, in days; null when nobody came twice. */
    public @Nullable Double rhythm() {
        long n = gaps.values().stream().mapToLong(Long::longValue).sum();
        return n == 0 ? null : (gapAt((n - 1) / 2) + gapAt(n / 2)) / 2.0;
    }

    private int gapAt(long rank) {
        long seen = 0;
        for (Map.Entry<Integer, Long> gap : gaps.entrySet()) {
            seen += gap.getValue();
            if (seen > rank) {
                return gap.getKey();
            }
        }
        throw new IllegalArgumentException("No gap of rank " + rank);
    }

    /** Collects a base customer by customer. */
    public static final class Builder {

        private int size;
        private int[] firstDay = new int[64];
        private int[] lastDay = new int[64];
        private int[] occasions = new int[64];
        private double[] gross = new double[64];
        private double[] firstGross = new double[64];
        private double[] returned = new double[64];
        private double[] logGaps = new double[64];
        private final TreeMap<Integer, Long> gaps = new TreeMap<>();

        private Builder() {}

        public Builder add(Summary customer) {
            if (size == firstDay.length) {
                grow();
            }
            firstDay[size] = customer.firstDay();
            lastDay[size] = customer.lastDay();
            occasions[size] = customer.occasions();
            gross[size] = customer.gross();
            firstGross[size] = customer.firstGross();
            returned[size] = customer.returned();
            logGaps[size++] = customer.logGaps();
            return this;
        }

        /** Adds the summary of a history as of {@code day} and its gaps up to then. */
        public Builder add(CustomerHistory history, int day) {
            int[] previous = {Integer.MIN_VALUE};
            history.occasions(day, occasion -> {
                if (previous[0] != Integer.MIN_VALUE) {
                    gap(occasion - previous[0], 1);
                }
                previous[0] = occasion;
            });
            return add(history.asOf(day));
        }

        /** Notes that {@code count} pairs of successive occasions of a customer lie {@code days} ≥ 1 apart. */
        public Builder gap(int days, long count) {
            if (days < 1 || count < 0) {
                throw new IllegalArgumentException("A gap of " + days + " days, " + count + " times");
            }
            gaps.merge(days, count, Long::sum);
            return this;
        }

        public Base build() {
            return new Base(this);
        }

        private void grow() {
            int length = 2 * size;
            firstDay = Arrays.copyOf(firstDay, length);
            lastDay = Arrays.copyOf(lastDay, length);
            occasions = Arrays.copyOf(occasions, length);
            gross = Arrays.copyOf(gross, length);
            firstGross = Arrays.copyOf(firstGross, length);
            returned = Arrays.copyOf(returned, length);
            logGaps = Arrays.copyOf(logGaps, length);
        }
    }
}
