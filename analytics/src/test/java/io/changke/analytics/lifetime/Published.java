package io.changke.analytics.lifetime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;

/** Figures from papers; each file says where they come from. */
public final class Published {

    private final Properties figures = new Properties();

    private Published() {}

    public static Published figures(String name) {
        Published published = new Published();
        try (InputStream in = Published.class.getResourceAsStream("/published/" + name + ".properties")) {
            published.figures.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return published;
    }

    public double number(String key) {
        return numbers(key)[0];
    }

    public double[] numbers(String key) {
        String text = figures.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No figure " + key);
        }
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The largest relative deviation of fitted parameters from {@code prefix.symbol}. */
    public double deviation(String prefix, Map<String, Double> parameters) {
        return parameters.entrySet().stream()
                .mapToDouble(entry -> Math.abs(entry.getValue() / number(prefix + "." + entry.getKey()) - 1))
                .max()
                .orElseThrow();
    }
}
