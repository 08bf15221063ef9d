package io.changke.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BG/CNBD-k and MBG/CNBD-k: with k = 1 they are the models without a rhythm, with more they keep one. */
class RegularityTest {

    private static final double[] VALUES = {.8, 6.2, .9, 1.7};

    static List<PurchasingModel> models() {
        return List.of(
                new BgCnbdK(2, .5, 4, .8, 2.4),
                new MbgCnbdK(3, 1.2, 3, .6, 3),
                new BgCnbdK(12, 20, 10, .3, 8),
                new MbgCnbdK(5, 60, 10, .05, 2));
    }

    @Test
    void withoutRegularityAllIsExactlyAsInTheModelsWithoutRhythm() {
        assertSame(new BgNbd(VALUES[0], VALUES[1], VALUES[2], VALUES[3]), new BgCnbdK(1, .8, 6.2, .9, 1.7));
        assertSame(new MbgNbd(VALUES[0], VALUES[1], VALUES[2], VALUES[3]), new MbgCnbdK(1, .8, 6.2, .9, 1.7));
    }

    private static void assertSame(PurchasingModel plain, PurchasingModel regular) {
        for (int x = 0; x < 30; x += 3) {
            assertThat(regular.pAlive(x, x, 40)).isEqualTo(plain.pAlive(x, x, 40));
            assertThat(regular.logLikelihood(x, x, 40)).isEqualTo(plain.logLikelihood(x, x, 40));
            assertThat(regular.expectedPurchases(39, x, x, 40)).isEqualTo(plain.expectedPurchases(39, x, x, 40));
            assertThat(regular.probability(x, 39)).isEqualTo(plain.probability(x, 39));
        }
        assertThat(regular.simulate(100, new SplittableRandom(1)))
                .isEqualTo(plain.simulate(100, new SplittableRandom(1)));
    }

    /** The sums over steps against the closed forms, which they must give when every step is a purchase. */
    @ParameterizedTest
    @CsvSource({".25, 4.4, .8, 2.4", "9.3, 38, .9, 12", "400, 80, .05, 60", "300, 3, 1.5, 4", ".02, .001, .3, .4"})
    void stepByStepAgreesWithTheClosedFormsWithoutRhythm(double shape, double rate, double a, double b) {
        AliveCustomer closed = new AliveBetaGeometric(shape, rate, a, b);
        AliveCustomer steps = AliveErlang.phases(1, shape, rate, a, b).get(0);
        for (double t : new double[] {.01, 1, 20, 156, 3000}) {
            assertThat(steps.rate(t)).isCloseTo(closed.rate(t), withinPercentage(1e-3));
            assertThat(steps.pZero(t)).isCloseTo(closed.pZero(t), within(1e-12));
            assertThat(steps.pairRate(t, 0)).isCloseTo(closed.pairRate(t, 0), withinPercentage(1e-3));
            assertThat(steps.pairRate(t, .0027)).isCloseTo(closed.pairRate(t, .0027), withinPercentage(1e-3));
        }
        PurchaseCounts expected = closed.counts(156);
        PurchaseCounts actual = steps.counts(156);
        for (int n = 0; n < Math.min(expected.size(), actual.size()) - 1; n++) {
            assertThat(actual.chance(n)).isCloseTo(expected.chance(n), within(1e-9));
            if (expected.chance(n) > 1e-6) {
                assertThat(actual.span(n)).isCloseTo(expected.span(n), within(1e-5));
            }
        }
    }

    /** What the rate integrates to is what the chances of the counts expect, for a customer in the midst of a gap. */
    @ParameterizedTest
    @MethodSource("models")
    void theRateIntegratesToTheMeanOfTheCounts(PurchasingModel model) {
        for (int x : new int[] {0, 1, 7, 40}) {
            for (double silence : new double[] {0, 1, 5}) {
                AliveCustomer customer = model.alive(x, x, x + silence);
                for (double horizon : new double[] {2, 39, 156}) {
                    PurchaseCounts counts = customer.counts(horizon);
                    double mean = 0;
                    double squares = 0;
                    double sum = 0;
                    for (int n = 0; n < counts.size(); n++) {
                        sum += counts.chance(n);
                        mean += n * counts.chance(n);
                        squares += (double) n * n * counts.chance(n);
                    }
                    Discounting moments = Discounting.of(customer, horizon, 0);
                    assertThat(sum).isCloseTo(1, within(1e-9));
                    assertThat(moments.count()).isCloseTo(mean, within(2e-4 * mean + 1e-6));
                    assertThat(moments.secondMoment()).isCloseTo(squares, within(1e-3 * squares + 1e-6));
                    assertThat(customer.pZero(horizon)).isCloseTo(counts.chance(0), within(1e-9));
                }
            }
        }
    }

    /** Own simulation of the model, apart from its code: what customers with the same past did afterwards. */
    @ParameterizedTest
    @CsvSource({"2, 0", "2, 1", "3, 0", "3, 1"})
    void aliveAndFuturePurchasesAgreeWithSimulatedCustomersOfTheSamePast(int k, int firstChance) {
        double[] v = {2, 4.0 / k * 2, .9, 3};
        PurchasingModel model =
                firstChance == 0 ? new BgCnbdK(k, v[0], v[1], v[2], v[3]) : new MbgCnbdK(k, v[0], v[1], v[2], v[3]);
        SplittableRandom random = new SplittableRandom(7);
        double expected = 0;
        double expectedSilent = 0;
        double pAlive = 0;
        double actual = 0;
        double squares = 0;
        double silent = 0;
        double alive = 0;
        int n = 0;
        for (int i = 0; i < 400_000; i++) {
            List<Double> times = new ArrayList<>();
            boolean stays = simulate(k, firstChance, v, 60, random, times);
            List<Double> past = times.stream().filter(t -> t <= 20).toList();
            double tx = past.isEmpty() ? 0 : past.get(past.size() - 1);
            int x = past.size();
            if (x < 2 || x > 4 || 20 - tx < 6) {
                continue;
            }
            n++;
            int later = times.size() - x;
            actual += later;
            squares += (double) later * later;
            silent += later == 0 ? 1 : 0;
            alive += later > 0 || stays ? 1 : 0;
            expected += model.expectedPurchases(40, x, tx, 20);
            expectedSilent += model.pZero(40, x, tx, 20);
            pAlive += model.pAlive(x, tx, 20);
            if (n == 4000) {
                break;
            }
        }
        double error = Math.sqrt((squares / n - actual / n * actual / n) / n);
        assertThat(n).isEqualTo(4000);
        assertThat(expected / n).isCloseTo(actual / n, within(4 * error));
        assertThat(expectedSilent / n).isCloseTo(silent / n, within(4 * .5 / Math.sqrt(n)));
        // Who dropped out after a later purchase was alive, and who stays to the end with none was too.
        assertThat(pAlive / n).isCloseTo(alive / n, within(4 * .5 / Math.sqrt(n)));
    }

    /** Whether the customer stays to the end. */
    private static boolean simulate(
            int k, int firstChance, double[] v, double end, SplittableRandom random, List<Double> times) {
        double lambda = Draws.gamma(v[0], random) / v[1];
        double p = Draws.beta(v[2], v[3], random);
        if (firstChance == 1 && random.nextDouble() < p) {
            return false;
        }
        for (double t = Draws.gamma(k, random) / lambda; t <= end; t += Draws.gamma(k, random) / lambda) {
            times.add(t);
            if (random.nextDouble() < p) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void recoversTheRegularityAndTheParameters(int k) {
        double[] truth = {1.3, 9.0 / k, .8, 3};
        SplittableRandom random = new SplittableRandom(100 + k);
        for (int firstChance = 0; firstChance < 2; firstChance++) {
            PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
            for (int i = 0; i < 8000; i++) {
                double end = 20 + random.nextInt(80);
                List<Double> times = new ArrayList<>();
                simulate(k, firstChance, truth, end, random, times);
                add(summaries, times, end);
            }
            PurchasingKind kind = firstChance == 0 ? PurchasingKind.BG_CNBD_K : PurchasingKind.MBG_CNBD_K;
            PurchasingSummaries all = summaries.build();
            PurchasingFit fit = kind.fit(all);
            assertThat(fit.regularity()).isEqualTo(k);
            assertThat(fit.converged()).isTrue();
            int i = 0;
            for (String symbol : List.of("r", "alpha", "a", "b")) {
                assertThat(fit.parameters().get(symbol))
                        .isCloseTo(truth[i++], within(4 * fit.standardErrors().get(symbol)));
            }
            assertThat(fit.model().logLikelihood(all)).isCloseTo(fit.logLikelihood(), within(1e-5));
        }
    }

    private static void add(PurchasingSummaries.Builder summaries, List<Double> times, double end) {
        double last = 0;
        double logGaps = 0;
        for (double t : times) {
            logGaps += Math.log(t - last);
            last = t;
        }
        summaries.add(times.size(), last, end, logGaps);
    }

    @Test
    void gradientAndHessianAreThoseOfTheLikelihood() {
        PurchasingSummaries rows = PurchasingSummaries.builder()
                .add(0, 0, 10)
                .add(1, 4, 12)
                .add(6, 11, 30)
                .add(6, 11, 11)
                .build();
        for (int firstChance = 0; firstChance < 2; firstChance++) {
            BetaGeometricLikelihood likelihood = new BetaGeometricLikelihood(rows, firstChance, 3);
            double[] at = {Math.log(.7), Math.log(2), Math.log(.8), Math.log(3)};
            double[] gradient = new double[4];
            double[][] hessian = new double[4][4];
            likelihood.at(at, gradient, hessian);
            for (int i = 0; i < 4; i++) {
                double[] above = new double[4];
                double[] below = new double[4];
                double up = moved(likelihood, at, i, 1e-5, above);
                double down = moved(likelihood, at, i, -1e-5, below);
                assertThat(gradient[i]).isCloseTo((up - down) / 2e-5, within(1e-8));
                for (int j = 0; j < 4; j++) {
                    assertThat(hessian[i][j]).isCloseTo((above[j] - below[j]) / 2e-5, within(1e-8));
                }
            }
        }
    }

    private static double moved(
            BetaGeometricLikelihood likelihood, double[] at, int i, double step, double[] gradient) {
        double[] moved = at.clone();
        moved[i] += step;
        return likelihood.at(moved, gradient, new double[4][4]);
    }

    @Test
    void silenceBeyondTheRhythmTellsMoreTheMoreRegularTheGaps() {
        double before = 1;
        for (int k : new int[] {1, 2, 4, 8, 12}) {
            double alive = new MbgCnbdK(k, 2, 4.0 / k, .5, 5).pAlive(10, 20, 30);
            assertThat(alive).isLessThan(before);
            before = alive;
        }
    }

    @Test
    void needsTheGaps() {
        PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
        for (int i = 0; i < 100; i++) {
            summaries.add(3, 20 + i % 5, 40);
        }
        PurchasingSummaries withoutGaps = summaries.build();
        assertThatThrownBy(() -> PurchasingKind.BG_CNBD_K.fit(withoutGaps)).hasMessageContaining("gaps");
        assertThatThrownBy(() -> PurchasingSummaries.builder().add(2, 10, 20, 9))
                .hasMessageContaining("cannot sum");
        assertThatThrownBy(() -> new BgCnbdK(13, 1, 1, 1, 1)).hasMessageContaining("1 to 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thousands", "single", "identical", "even", "clumped"})
    void neverGivesWhatIsNoNumber(String base) {
        SplittableRandom random = new SplittableRandom(3);
        PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
        for (int i = 0; i < 200; i++) {
            switch (base) {
                case "thousands" -> summaries.add(5000, 700, 700 + i / 10.0, 5000 * Math.log(.14) - i);
                case "single" -> summaries.add(i < 11 ? 1 : 0, i < 11 ? 1 : 0, 1 + i, 0);
                case "identical" -> summaries.add(3, 30, 39, 3 * Math.log(10));
                case "even" ->
                    summaries.add(10 + i % 3, 100, 100 + i % 7, (10 + i % 3) * Math.log(100.0 / (10 + i % 3)));
                default -> summaries.add(4, 50, 50 + random.nextInt(40), Math.log(49) + 3 * Math.log(.3));
            }
        }
        for (PurchasingKind kind : List.of(PurchasingKind.BG_CNBD_K, PurchasingKind.MBG_CNBD_K)) {
            PurchasingFit fit = kind.fit(summaries.build());
            assertThat(fit.logLikelihood()).isFinite();
            PurchasingModel model = fit.model();
            for (int x : new int[] {0, 1, 3, 50, 5000}) {
                for (double silence : new double[] {0, 1, 30}) {
                    double tx = x == 0 ? 0 : 40;
                    assertThat(model.pAlive(x, tx, tx + silence)).isBetween(0.0, 1.0);
                    assertThat(Arrays.stream(model.phases(x, tx, tx + silence)).sum())
                            .isCloseTo(1, within(1e-12));
                    double expected = model.expectedPurchases(156, x, tx, tx + silence);
                    double discounted = model.discounted(156, .0027, x, tx, tx + silence);
                    assertThat(expected).isGreaterThanOrEqualTo(0).isFinite();
                    assertThat(discounted).isBetween(0.0, expected * (1 + 1e-9));
                    assertThat(model.discountedSecondMoment(156, .0027, x, tx, tx + silence))
                            .isGreaterThanOrEqualTo(0)
                            .isFinite();
                    assertThat(model.pZero(156, x, tx, tx + silence)).isBetween(0.0, 1.0);
                }
            }
        }
    }
}
