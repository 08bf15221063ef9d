package io.changke.analytics.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BgBbTest {

    /** Fader, Hardie, Shang (2010): 11,104 donors, six yearly occasions after the first gift. */
    private static final BgBb DONORS = new BgBb(1.204, .750, .657, 2.783);

    static List<BgBb> models() {
        return List.of(DONORS, new BgBb(3, 2, 1, 12), new BgBb(.5, 1.5, 2, 6));
    }

    /** The parameters are published with three decimals, which move the forecasts by a thousandth. */
    @Test
    void forecastsTheGiftsOfTheNextTenYearsAsPublished() {
        assertThat(DONORS.expectedPurchases(10, 0, 0, 6)).isCloseTo(.13023, within(2e-4));
        assertThat(DONORS.expectedPurchases(10, 4, 5, 6)).isCloseTo(3.62794, within(2e-3));
    }

    @ParameterizedTest
    @MethodSource("models")
    void chancesOfAllHistoriesSumToOne(BgBb model) {
        int n = 6;
        double sum = 0;
        for (int history = 0; history < 1 << n; history++) {
            int last = 32 - Integer.numberOfLeadingZeros(history);
            sum += Math.exp(model.logLikelihood(Integer.bitCount(history), last, n));
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("models")
    void recoversTheParametersOfSimulatedCustomers(BgBb model) {
        OccasionCounts simulated = simulated(model, 40_000, 10);
        BgBbFit fit = BgBbFit.of(simulated);
        assertThat(fit.converged()).isTrue();
        model.parameters()
                .forEach((symbol, value) -> assertThat(fit.parameters().get(symbol))
                        .as(symbol)
                        .isCloseTo(value, within(4 * fit.standardErrors().get(symbol))));
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(model.logLikelihood(simulated));
        assertThat(fit.model().logLikelihood(simulated)).isCloseTo(fit.logLikelihood(), within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("models")
    void simulatedCustomersComeAsOftenAsExpected(BgBb model) {
        SplittableRandom random = new SplittableRandom(3);
        int customers = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < customers; i++) {
            int came = 0;
            for (boolean bought : model.simulate(8, random)) {
                came += bought ? 1 : 0;
            }
            sum += came;
            squares += (double) came * came;
        }
        double error = Math.sqrt((squares / customers - sum / customers * sum / customers) / customers);
        assertThat(sum / customers).isCloseTo(model.expectedPurchases(8, 0, 0, 0), within(4 * error));
    }

    @ParameterizedTest
    @MethodSource("models")
    void silenceLowersTheChanceToBeAliveAndDiscountTheValue(BgBb model) {
        double before = 1;
        for (int n = 3; n < 40; n++) {
            double alive = model.pAlive(2, 3, n);
            assertThat(alive).isBetween(0.0, before);
            before = alive;
        }
        assertThat(model.discounted(20, .1, 2, 3, 5)).isLessThan(model.expectedPurchases(20, 2, 3, 5));
        assertThat(model.pAlive(4, 4, 4)).isEqualTo(1);
    }

    @Test
    void saysWhatHindersAFitAndStaysFiniteAtTheEdge() {
        assertThat(BgBbFit.obstacle(counts(5, 1, 1, 4))).isEqualTo(BgBbFit.Obstacle.TOO_FEW_CUSTOMERS);
        assertThat(BgBbFit.obstacle(counts(50, 1, 1, 1))).isEqualTo(BgBbFit.Obstacle.TOO_FEW_OCCASIONS);
        assertThat(BgBbFit.obstacle(counts(50, 0, 0, 5))).isEqualTo(BgBbFit.Obstacle.NOBODY_CAME);
        assertThatThrownBy(() -> counts(5, 2, 1, 4)).hasMessageContaining("cannot be");
        for (OccasionCounts strange : List.of(counts(500, 5, 5, 5), counts(500, 1, 5, 5), counts(9e6, 1, 1, 40))) {
            BgBbFit fit = BgBbFit.of(strange);
            assertThat(fit.logLikelihood()).isFinite();
            assertThat(fit.parameters().values())
                    .allSatisfy(value -> assertThat(value).isPositive().isFinite());
            assertThat(fit.model().expectedPurchases(10, 1, 1, 5)).isBetween(0.0, 10.0);
        }
    }

    private static OccasionCounts counts(double customers, int x, int tx, int n) {
        return OccasionCounts.builder().add(x, tx, n, customers).build();
    }

    private static OccasionCounts simulated(BgBb model, int customers, int n) {
        SplittableRandom random = new SplittableRandom(11);
        OccasionCounts.Builder builder = OccasionCounts.builder();
        for (int i = 0; i < customers; i++) {
            int x = 0;
            int tx = 0;
            boolean[] bought = model.simulate(n, random);
            for (int k = 0; k < n; k++) {
                x += bought[k] ? 1 : 0;
                tx = bought[k] ? k + 1 : tx;
            }
            builder.add(x, tx, n, 1);
        }
        return builder.build();
    }
}
