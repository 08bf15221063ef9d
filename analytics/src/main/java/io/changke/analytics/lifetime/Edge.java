package io.changke.analytics.lifetime;

/** Where an optimum lies when it is not in the interior: what the base does not show. */
public enum Edge {
    /** Everyone buys at one rate (r and α grow together). */
    SAME_RATE("sameRate"),
    /** Rates so uneven that the model sees a few buyers and a mass that never buys (r goes to 0). */
    EXTREME_RATES("extremeRates"),
    /** Nobody drops out (a goes to 0, or b grows alone). */
    NO_DROP_OUT("noDropOut"),
    /** Everyone drops out with one chance (a and b grow together). */
    SAME_DROP_OUT("sameDropOut"),
    /** A part drops out at once and the rest never (a and b go to 0 together). */
    ALL_OR_NONE("allOrNone"),
    /** Everyone spends alike (q and γ grow together). */
    SAME_SPEND("sameSpend"),
    /** Each customer always spends the same amount (p grows). */
    STEADY_SPEND("steadySpend"),
    /** Spend so uneven that a parameter vanishes. */
    EXTREME_SPEND("extremeSpend");

    private final String key;

    Edge(String key) {
        this.key = key;
    }

    /** The name in JSON and message files. */
    public String key() {
        return key;
    }
}
