package io.changke.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HypergeometricTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/published/hypergeometric.csv", numLinesToSkip = 1)
    void agreesWithManyDigits(double n, double a, double c, double u, double expected) {
        assertThat(Hypergeometric.mean(n, a, c, u)).isCloseTo(expected, withinPercentage(1e-5));
    }

    @Test
    void staysBetweenZeroAndOneAndFallsInU() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            double n = 1 + Math.exp(random.nextDouble(-3, 8.5));
            double a = Math.exp(random.nextDouble(-9, 7));
            double c = a + Math.exp(random.nextDouble(-9, 8.5));
            double before = 1;
            for (double u = 0.001; u < 100; u *= 3) {
                double mean = Hypergeometric.mean(n, a, c, u);
                assertThat(mean).as("2F1(%s, %s; %s; %s)", n, a, c, -u).isBetween(0.0, before * (1 + 1e-9));
                before = mean;
            }
        }
    }
}
