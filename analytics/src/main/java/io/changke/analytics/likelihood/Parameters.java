package io.changke.analytics.likelihood;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model's parameters by the symbols of its paper, in their order. */
public final class Parameters {

    private static final double MOST = 1e300;

    private Parameters() {}

    /**
     * Checks a model's parameters.
     *
     * @throws IllegalArgumentException unless all values are positive and finite
     */
    public static void requirePositive(List<String> symbols, double... values) {
        if (values.length != symbols.size() || !Arrays.stream(values).allMatch(value -> value > 0 && value < MOST)) {
            throw new IllegalArgumentException(
                    String.join(", ", symbols) + " must be positive, not " + Arrays.toString(values));
        }
    }

    /** The values by their symbols. */
    public static Map<String, Double> named(List<String> symbols, double... values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < symbols.size(); i++) {
            named.put(symbols.get(i), values[i]);
        }
        return Collections.unmodifiableMap(named);
    }
}
