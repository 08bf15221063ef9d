package io.changke.command;

import org.jspecify.annotations.Nullable;

/** The customers of one class: how many, what they brought, what they will bring. */
final class Group {

    private long customers;
    private double revenue;
    private double value;
    private boolean valued;

    void add(ScoredCustomer customer) {
        customers++;
        revenue += customer.summary().revenue();
        var future = customer.score().future();
        if (future != null) {
            value += future.value();
            valued = true;
        }
    }

    long customers() {
        return customers;
    }

    double revenue() {
        return revenue;
    }

    /** Null without a purchasing model; an empty class is worth 0. */
    @Nullable
    Double value(boolean hasModel) {
        return valued || hasModel ? Double.valueOf(value) : null;
    }
}
