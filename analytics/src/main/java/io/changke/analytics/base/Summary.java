package io.changke.analytics.base;

/**
 * What is known of one customer's purchases as of some day. Days are epoch days; an occasion is a day with at least one
 * purchase line.
 *
 * @param firstDay day of the first occasion; meaningless without occasions
 * @param lastDay day of the last occasion, at or after {@code firstDay}
 * @param occasions number of occasions, ≥ 0; 0 means returns only, or nothing bought yet
 * @param gross signed sum of all purchase lines
 * @param firstGross the part of {@code gross} that the first occasion brought
 * @param returned sum of returned amounts, ≥ 0
 * @param logGaps sum of ln(days from one occasion to the next), 0 to x ln((lastDay − firstDay) ∕ x) with x repeats: the
 *     more regular, the larger
 */
public record Summary(
        int firstDay, int lastDay, int occasions, double gross, double firstGross, double returned, double logGaps) {

    /** @throws IllegalArgumentException if the figures contradict each other or are not finite */
    public Summary {
        if (occasions < 0 || lastDay < firstDay || (occasions == 1 && lastDay != firstDay)) {
            throw new IllegalArgumentException(
                    occasions + " occasions between days " + firstDay + " and " + lastDay + " cannot be");
        }
        if (occasions > 1 && (long) lastDay - firstDay < occasions - 1L) {
            throw new IllegalArgumentException("More occasions than days: " + occasions);
        }
        if (!Double.isFinite(gross) || !Double.isFinite(firstGross) || !(returned >= 0) || returned == 1 / 0.0) {
            throw new IllegalArgumentException("Amounts must be finite, and what was returned not negative");
        }
        if (!(logGaps >= 0 && logGaps <= evenly(firstDay, lastDay, occasions) + 1e-9 * (1 + logGaps))) {
            throw new IllegalArgumentException("No " + occasions + " occasions between days " + firstDay + " and "
                    + lastDay + " have gaps whose logarithms sum to " + logGaps);
        }
    }

    /** Someone whose occasions lie evenly between the first and the last. */
    public Summary(int firstDay, int lastDay, int occasions, double gross, double firstGross, double returned) {
        this(firstDay, lastDay, occasions, gross, firstGross, returned, evenly(firstDay, lastDay, occasions));
    }

    private static double evenly(int firstDay, int lastDay, int occasions) {
        int repeats = occasions - 1;
        return repeats < 1 ? 0 : Math.max(0, repeats * Math.log(((double) lastDay - firstDay) / repeats));
    }

    /** Someone who has bought nothing. */
    public static Summary withoutPurchase(double returned) {
        return new Summary(0, 0, 0, 0, 0, returned);
    }

    public boolean hasPurchased() {
        return occasions > 0;
    }

    /** x of the models: occasions after the first. */
    public int repeats() {
        return Math.max(0, occasions - 1);
    }

    /** Net revenue: purchases less returns. */
    public double revenue() {
        return gross - returned;
    }

    /** z of the models: mean gross spend of the repeat occasions; 0 without any. */
    public double meanRepeatSpend() {
        return occasions > 1 ? (gross - firstGross) / (occasions - 1) : 0;
    }
}
