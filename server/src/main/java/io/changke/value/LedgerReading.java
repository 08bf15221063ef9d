package io.changke.value;

import io.changke.analytics.base.Base;
import io.changke.analytics.base.CustomerHistory;
import java.util.Arrays;

/** The base as one pass over the ledger leaves it: who, what they bought, what they brought. */
final class LedgerReading {
    private final int until;
    private final Base.Builder base = Base.builder();
    private long[] ids = new long[1024];
    private double[] known = new double[1024];
    private double[] uncosted = new double[1024];
    private int size;
    private Profit profit = Profit.NONE;

    LedgerReading(int until) {
        this.until = until;
    }

    void add(long id, CustomerHistory history, Profit own) {
        if (size == ids.length) {
            int length = size + size / 2;
            ids = Arrays.copyOf(ids, length);
            known = Arrays.copyOf(known, length);
            uncosted = Arrays.copyOf(uncosted, length);
        }
        base.add(history, until);
        ids[size] = id;
        known[size] = own.known();
        uncosted[size++] = own.uncosted();
        profit = profit.plus(own);
    }

    int size() {
        return size;
    }

    long id(int i) {
        return ids[i];
    }

    Profit profit(int i) {
        return new Profit(known[i], 0, uncosted[i]);
    }

    /** Of everyone together. */
    Profit profit() {
        return profit;
    }

    Base base() {
        return base.build();
    }
}
