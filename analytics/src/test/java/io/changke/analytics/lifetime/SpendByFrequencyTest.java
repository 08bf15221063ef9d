package io.changke.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.analytics.base.Base;
import io.changke.analytics.base.Cdnow;
import io.changke.analytics.lifetime.SpendByFrequency.Verdict;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendByFrequencyTest {

    /** Spend of {@code customers} after Gamma-Gamma, each amount times x^power. */
    private static SpendByFrequency simulated(int customers, double power, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[customers];
        double[] z = new double[customers];
        for (int i = 0; i < customers; i++) {
            x[i] = 1 + Math.floor(-4 * Math.log(1 - random.nextDouble()));
            z[i] = Draws.gamma(6 * x[i], random) / x[i] / (Draws.gamma(4, random) / 15) * Math.pow(x[i], power);
        }
        return Objects.requireNonNull(SpendByFrequency.of(x, z));
    }

    @Test
    void whereTheModelHoldsItIsRejectedAsOftenAsItShould() {
        int samples = 2000;
        int rejected = 0;
        int missed = 0;
        for (int seed = 0; seed < samples; seed++) {
            SpendByFrequency found = simulated(400, 0, seed);
            rejected += found.pValue() < 0.05 ? 1 : 0;
            missed += found.low() > 0 || found.high() < 0 ? 1 : 0;
        }
        assertThat(rejected / (double) samples).isCloseTo(0.05, within(0.02));
        assertThat(missed).isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource({"0.2, MORE", "-0.2, LESS", "0.01, SAME", "0, SAME"})
    void tellsWhoSpendsMoreByHowMuch(double power, Verdict verdict) {
        SpendByFrequency found = simulated(40_000, power, 3);
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.perDoubling()).isCloseTo(Math.pow(2, power) - 1, within(0.03));
        assertThat(found.low()).isLessThan(found.perDoubling());
        assertThat(found.high()).isGreaterThan(found.perDoubling());
    }

    @Test
    void agreesWithAnExampleWorkedByHand() {
        // log₂ x = 0 0 1 1, z ∕ mean = .5 1 1 1.5: slope .5, rests ±.25, HC1 error √(4 · .25² · .25 · 4 ∕ 2) ∕ 1
        SpendByFrequency found =
                Objects.requireNonNull(SpendByFrequency.of(new double[] {1, 1, 2, 2}, new double[] {10, 20, 20, 30}));
        assertThat(found.perDoubling()).isCloseTo(0.5, within(1e-12));
        assertThat(found.high() - found.perDoubling()).isCloseTo(1.959964 * Math.sqrt(0.125), within(1e-6));
        assertThat(found.pValue()).isCloseTo(0.157299, within(1e-6));
        assertThat(found.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void saysNothingWhereNothingVaries() {
        assertThat(SpendByFrequency.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}))
                .isNull();
        assertThat(SpendByFrequency.of(new double[] {1, 2, 4}, new double[] {3, 3, 3}))
                .isNull();
        assertThat(SpendByFrequency.of(new double[] {1, 2}, new double[] {3, 4}))
                .isNull();
        assertThat(SpendByFrequency.of(new double[0], new double[0])).isNull();
    }

    @Test
    void cdnowsFrequentBuyersSpendMore() {
        SpendFit fit = fit(Cdnow.base(Cdnow.full(), Cdnow.CALIBRATED));
        SpendByFrequency found = Objects.requireNonNull(fit.byFrequency());
        assertThat(found.verdict()).isEqualTo(Verdict.MORE);
        assertThat(found.perDoubling()).isCloseTo(0.0752, within(5e-4));
        assertThat(found.low()).isPositive();
    }

    private static SpendFit fit(Base base) {
        int[] x = new int[base.size()];
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = base.get(i).repeats();
            z[i] = base.get(i).meanRepeatSpend();
        }
        return GammaGamma.fit(x, z);
    }
}
