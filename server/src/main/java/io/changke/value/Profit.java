package io.changke.value;

/**
 * Profit to date: amounts less the cost of the goods where it was recorded (given back with a return), a margin share
 * of the amount where it was not.
 *
 * @param known amount less cost of the lines whose cost is known
 * @param costed amount of those lines
 * @param uncosted amount of all other lines
 */
record Profit(double known, double costed, double uncosted) {
    static final Profit NONE = new Profit(0, 0, 0);

    Profit plus(Profit other) {
        return new Profit(known + other.known, costed + other.costed, uncosted + other.uncosted);
    }

    double realised(double marginWhereUnknown) {
        return known + marginWhereUnknown * uncosted;
    }

    /** The share of revenue that remains, between 0 and 1: what a purchase to come is taken to bring. */
    double margin(double marginWhereUnknown) {
        double revenue = costed + uncosted;
        if (revenue <= 0) {
            return marginWhereUnknown;
        }
        return Math.max(0, Math.min(1, realised(marginWhereUnknown) / revenue));
    }
}
