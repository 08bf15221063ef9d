package io.changke.analytics.lifetime;

import org.jspecify.annotations.Nullable;

/** Where an optimum lies when it is not in the interior: what the base does not show. */
public enum Edge {
    /** Everyone buys at one rate (r and α grow together). */
    SAME_RATE("sameRate"),
    /** Rates so uneven that the model sees a few buyers and a mass that never buys (r goes to 0). */
    EXTREME_RATES("extremeRates"),
    /** Nobody drops out (a or s goes to 0, or b or β grows alone). */
    NO_DROP_OUT("noDropOut"),
    /** Everyone drops out with one chance (a and b, or s and β, grow together). */
    SAME_DROP_OUT("sameDropOut"),
    /** A part drops out at once and the rest never (both parameters of the drop-out go to 0 together). */
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

    /** What it means that these are held at their bounds: r, α, then the two of the drop-out, if there is one. */
    static @Nullable Edge at(int... bound) {
        if (bound.length == 4 && (bound[2] != 0 || bound[3] != 0)) {
            if (bound[2] < 0) {
                return bound[3] < 0 ? ALL_OR_NONE : NO_DROP_OUT;
            }
            return bound[3] > 0 && bound[2] == 0 ? NO_DROP_OUT : SAME_DROP_OUT;
        }
        if (bound[0] > 0 || bound[1] > 0) {
            return SAME_RATE;
        }
        return bound[0] < 0 || bound[1] < 0 ? EXTREME_RATES : null;
    }
}
