package io.changke.analytics.lifetime;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * The purchases of many customers as the models see them, equal ones once with a weight: x repeat purchases, the last
 * at t_x, observed for T (both since the first purchase, in the model's unit); and of all gaps between purchases the sum
 * of their logarithms, from which models with different regularity can be told apart. Immutable.
 */
public final class PurchasingSummaries {

    private static final int MOST_REPEATS = 1_000_000;

    final int[] x;
    final double[] tx;
    final double[] T;
    final double[] weight;
    private final double customers;
    private final double logGaps;

    private PurchasingSummaries(int[] x, double[] tx, double[] T, double[] weight, double logGaps) {
        this.x = x;
        this.tx = tx;
        this.T = T;
        this.weight = weight;
        this.customers = Arrays.stream(weight).sum();
        this.logGaps = logGaps;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Number of customers, equal ones counted each. */
    public long customers() {
        return Math.round(customers);
    }

    /** Number of different (x, t_x, T). */
    public int distinctRows() {
        return x.length;
    }

    /** Number of customers with a repeat purchase. */
    public long repeatCustomers() {
        double n = 0;
        for (int i = 0; i < x.length; i++) {
            n += x[i] > 0 ? weight[i] : 0;
        }
        return Math.round(n);
    }

    int mostRepeats() {
        return Arrays.stream(x).max().orElse(0);
    }

    /** Mean time observed of a customer. */
    double meanT() {
        double sum = 0;
        for (int i = 0; i < T.length; i++) {
            sum += weight[i] * T[i];
        }
        return customers > 0 ? sum / customers : 0;
    }

    /** Repeat purchases of all customers. */
    double purchases() {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weight[i] * x[i];
        }
        return sum;
    }

    /** Σ ln of the gaps between the purchases of a customer; NaN where some were not told. */
    double logGaps() {
        return logGaps;
    }

    /** ln of what the gaps add to the likelihood of Erlang-k gaps: Π gap^(k − 1) ∕ Γ(k); 0 for k = 1. */
    double gapLogLikelihood(int k) {
        return k == 1 ? 0 : (k - 1) * logGaps - purchases() * Gamma.logGamma(k);
    }

    /** The same with time measured in another unit. */
    PurchasingSummaries inUnitsOf(double unit) {
        return new PurchasingSummaries(
                x,
                Arrays.stream(tx).map(time -> time / unit).toArray(),
                Arrays.stream(T).map(time -> time / unit).toArray(),
                weight,
                logGaps - purchases() * Math.log(unit));
    }

    /** About {@code rows} of the rows, evenly picked; their gaps are not known apart. */
    PurchasingSummaries sample(int rows) {
        int step = (x.length + rows - 1) / rows;
        if (step <= 1) {
            return this;
        }
        int n = (x.length + step - 1) / step;
        int[] someX = new int[n];
        double[] someTx = new double[n];
        double[] someT = new double[n];
        double[] someWeight = new double[n];
        for (int i = 0; i < n; i++) {
            someX[i] = x[i * step];
            someTx[i] = tx[i * step];
            someT[i] = T[i * step];
            someWeight[i] = weight[i * step];
        }
        return new PurchasingSummaries(someX, someTx, someT, someWeight, Double.NaN);
    }

    /** Merges equal rows in a hash table without boxes, so that millions of customers are cheap. */
    public static final class Builder {

        private int size;
        private int[] x = new int[64];
        private double[] tx = new double[64];
        private double[] T = new double[64];
        private double[] weight = new double[64];
        private int[] slots = new int[256];
        private double logGaps;

        private Builder() {}

        /**
         * Adds one customer, of whose purchases between the first and the last nothing more is known: no model with a
         * regularity can be fitted then.
         *
         * @param x repeat purchases, 0 to 1,000,000
         * @param tx time of the last purchase since the first, 0 to T; 0 without repeat purchases
         * @param T time observed since the first purchase, ≥ 0
         * @throws IllegalArgumentException if these contradict each other
         */
        public Builder add(int x, double tx, double T) {
            double gaps = x == 0 ? 0 : x == 1 && tx > 0 ? Math.log(tx) : Double.NaN;
            return merge(x, tx, T, gaps);
        }

        /**
         * Adds one customer, see {@link #add(int, double, double)}.
         *
         * @param logGaps Σ ln of the x times from one purchase to the next; finite, 0 for x = 0, and at most x ln(t_x ∕ x)
         * @throws IllegalArgumentException if these contradict each other
         */
        public Builder add(int x, double tx, double T, double logGaps) {
            double most = x == 0 ? 0 : x * Math.log(tx / x);
            if (!(logGaps <= most + 1e-9 * (1 + Math.abs(most))) || logGaps == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "Logarithms of " + x + " gaps within " + tx + " cannot sum to " + logGaps);
            }
            return merge(x, tx, T, logGaps);
        }

        private Builder merge(int x, double tx, double T, double gaps) {
            check(x, tx, T);
            logGaps += gaps;
            int slot = slotOf(x, tx, T);
            if (slots[slot] > 0) {
                weight[slots[slot] - 1]++;
                return this;
            }
            if (size == this.x.length) {
                grow();
                slot = slotOf(x, tx, T);
            }
            this.x[size] = x;
            this.tx[size] = tx;
            this.T[size] = T;
            weight[size] = 1;
            slots[slot] = ++size;
            return this;
        }

        public PurchasingSummaries build() {
            return new PurchasingSummaries(
                    Arrays.copyOf(x, size),
                    Arrays.copyOf(tx, size),
                    Arrays.copyOf(T, size),
                    Arrays.copyOf(weight, size),
                    logGaps);
        }

        private int slotOf(int someX, double someTx, double someT) {
            long hash = 31 * (31 * Double.doubleToLongBits(someTx) + Double.doubleToLongBits(someT)) + someX;
            hash *= 0x9E3779B97F4A7C15L;
            int slot = (int) (hash >>> 32) & (slots.length - 1);
            for (; slots[slot] > 0; slot = (slot + 1) & (slots.length - 1)) {
                int i = slots[slot] - 1;
                if (x[i] == someX && tx[i] == someTx && T[i] == someT) {
                    break;
                }
            }
            return slot;
        }

        private void grow() {
            x = Arrays.copyOf(x, 2 * size);
            tx = Arrays.copyOf(tx, 2 * size);
            T = Arrays.copyOf(T, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
            slots = new int[2 * slots.length];
            for (int i = 0; i < size; i++) {
                slots[slotOf(x[i], tx[i], T[i])] = i + 1;
            }
        }
    }

    static void check(int x, double tx, double T) {
        boolean inOrder = x >= 0 && x <= MOST_REPEATS && tx >= 0 && tx <= T && T < Double.POSITIVE_INFINITY;
        if (!inOrder || (x == 0 && tx > 0)) {
            throw new IllegalArgumentException("x = " + x + ", t_x = " + tx + ", T = " + T + " cannot be");
        }
    }
}
