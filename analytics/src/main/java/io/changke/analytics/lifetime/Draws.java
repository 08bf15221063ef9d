package io.changke.analytics.lifetime;

import java.util.random.RandomGenerator;

/** Random draws for simulated bases. */
public final class Draws {

    private Draws() {}

    /** Exponential with the given rate ≥ 0; infinite at rate 0. */
    public static double exponential(double rate, RandomGenerator random) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    /** Gamma with rate 1 and the given shape &gt; 0 (Marsaglia and Tsang, 2000). */
    public static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.exp(Math.log1p(-random.nextDouble()) / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = 1 + c * z;
            if (v > 0) {
                v = v * v * v;
                if (Math.log1p(-random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /** Beta, a and b &gt; 0. */
    public static double beta(double a, double b, RandomGenerator random) {
        double first = gamma(a, random);
        double second = gamma(b, random);
        return first + second > 0 ? first / (first + second) : random.nextDouble() < a / (a + b) ? 1 : 0;
    }
}
