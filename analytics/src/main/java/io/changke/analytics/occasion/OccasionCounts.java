package io.changke.analytics.occasion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers by what they did: at x of n occasions, the last time at the t_x-th; equal ones once with a weight. Immutable. */
public final class OccasionCounts {

    private static final int MOST_OCCASIONS = 10_000;

    /** One kind of history and how many customers have it. */
    record Row(int x, int tx, int n, double customers) {}

    private record Key(int x, int tx, int n) {}

    final List<Row> rows;

    private OccasionCounts(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static Builder builder() {
        return new Builder();
    }

    public double customers() {
        return rows.stream().mapToDouble(Row::customers).sum();
    }

    /** Collects customers in any order. */
    public static final class Builder {

        private final Map<Key, Double> counts = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds customers.
         *
         * @param x occasions taken, 0 to n
         * @param tx the last one taken, from 1; 0 without any
         * @param n occasions there were since the first purchase
         * @param customers how many, ≥ 0
         * @throws IllegalArgumentException if these contradict each other
         */
        public Builder add(int x, int tx, int n, double customers) {
            check(x, tx, n);
            if (!(customers >= 0 && customers < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(customers + " customers cannot be");
            }
            counts.merge(new Key(x, tx, n), customers, Double::sum);
            return this;
        }

        public OccasionCounts build() {
            List<Row> rows = new ArrayList<>();
            counts.forEach((key, customers) -> rows.add(new Row(key.x, key.tx, key.n, customers)));
            return new OccasionCounts(rows);
        }
    }

    static void check(int x, int tx, int n) {
        boolean inOrder = x >= 0 && x <= tx && tx <= n && n <= MOST_OCCASIONS;
        if (!inOrder || (x == 0) != (tx == 0)) {
            throw new IllegalArgumentException("x = " + x + ", t_x = " + tx + ", n = " + n + " cannot be");
        }
    }
}
