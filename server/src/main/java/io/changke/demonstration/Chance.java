package io.changke.demonstration;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Seeded chance. Each customer draws from a stream of its own, so that changing one leaves the others as they were. */
final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    Chance split() {
        return new Chance(random.split());
    }

    double uniform() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    double exponential(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** Marsaglia and Tsang (2000); {@code rate} is the inverse of the scale. */
    double gamma(double shape, double rate) {
        if (shape < 1) {
            return gamma(shape + 1, rate) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = gaussian();
            double v = Math.pow(1 + c * z, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v / rate;
            }
        }
    }

    double beta(double a, double b) {
        double one = gamma(a, 1);
        double other = gamma(b, 1);
        return one / (one + other);
    }

    /** Box and Muller, written out so that every Java release draws the same. */
    double gaussian() {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    double logNormal(double median, double sigma) {
        return median * Math.exp(sigma * gaussian());
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> T weighted(List<T> things, ToDoubleFunction<T> weight) {
        double total = 0;
        for (T thing : things) {
            total += weight.applyAsDouble(thing);
        }
        double left = random.nextDouble() * total;
        for (T thing : things) {
            left -= weight.applyAsDouble(thing);
            if (left < 0) {
                return thing;
            }
        }
        return things.get(things.size() - 1);
    }
}
