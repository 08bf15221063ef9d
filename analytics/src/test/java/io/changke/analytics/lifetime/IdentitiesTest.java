package io.changke.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentitiesTest {

    static List<PurchasingModel> models() {
        return List.of(
                new BgNbd(.242598, 4.413684, .792990, 2.426167),
                new MbgNbd(.524844, 6.183093, .891388, 1.614048),
                new BgNbd(5, 10, 1, 3),
                new MbgNbd(1, 2, 1, 1),
                new BgNbd(20, 8, .05, 4),
                new ParetoNbd(.553397, 10.580, .6061, 11.66),
                new ParetoNbd(20, 8, 3, 60),
                new ParetoNbd(2, 15, .05, .2),
                new Nbd(.384766, 12.072014),
                new BgCnbdK(2, .5, 4, .8, 2.4),
                new MbgCnbdK(3, 1.2, 3, .6, 3),
                new BgCnbdK(12, 20, 10, .3, 8));
    }

    @ParameterizedTest
    @MethodSource("models")
    void chancesOfEveryNumberOfPurchasesSumToOneAndTheirMeanIsTheExpectation(PurchasingModel model) {
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 2000; n++) {
            sum += model.probability(n, 39);
            mean += n * model.probability(n, 39);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(model.expected(39), withinPercentage(0.01));
    }

    @ParameterizedTest
    @MethodSource("models")
    void chanceAliveIsAChanceAndFallsWithSilence(PurchasingModel model) {
        for (int x = 0; x < 40; x += 3) {
            double before = 1;
            for (double silence = 0; silence < 400; silence += 20) {
                double alive = model.pAlive(x, x, x + silence);
                assertThat(alive).isBetween(0.0, before);
                before = alive;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void moreTimeBringsMorePurchasesAndDiscountingFewer(PurchasingModel model) {
        double before = 0;
        double silent = 1;
        for (double t = 1; t < 600; t *= 2) {
            double expected = model.expectedPurchases(t, 4, 20, 30);
            double noneYet = model.pZero(t, 4, 20, 30);
            assertThat(expected).isGreaterThan(before);
            assertThat(noneYet).isLessThanOrEqualTo(silent);
            assertThat(model.discounted(t, 0.0027, 4, 20, 30)).isLessThan(expected);
            before = expected;
            silent = noneYet;
        }
    }

    /** E[Y(t) | x, t_x, T] in closed form, which is singular at a = 1; just beside it, it is good to about 1e-9. */
    @Test
    void withoutDiscountIsTheConditionalExpectationAlsoWhereItsClosedFormIsSingular() {
        for (double a : new double[] {0.3, 0.79299, 0.999999, 1, 1.000001, 2.5}) {
            BgNbd model = new BgNbd(.242598, 4.413684, a, 2.426167);
            double beside = Math.abs(a - 1) < 1e-5 ? 1.00001 : a;
            double tolerance = beside == a ? 1e-6 : 1e-2;
            assertThat(model.discounted(39, 0, 2, 30.43, 38.86))
                    .isCloseTo(closedForm(model, beside, 2, 30.43, 38.86, 39), withinPercentage(tolerance));
        }
    }

    private static double closedForm(BgNbd model, double a, int x, double tx, double T, double t) {
        double b = model.b;
        double alpha = model.alpha;
        double shape = model.r + x;
        double z = t / (alpha + T + t);
        double series = 0;
        double term = 1;
        for (int k = 0; k < 3000; k++) {
            series += term;
            term *= (shape + k) * (b + x + k) / ((a + b + x - 1 + k) * (k + 1)) * z;
        }
        double bracket = 1 - Math.pow((alpha + T) / (alpha + T + t), shape) * series;
        double dead = a / (b + x - 1) * Math.pow((alpha + T) / (alpha + tx), shape);
        return (a + b + x - 1) / (a - 1) * bracket / (1 + dead);
    }

    /** The future of (x, T) alive is that of a new customer with the parameters it has now. */
    @Test
    void momentsAgreeWithSimulation() {
        double[] now = {3.5, 20, .9, 5.2};
        PurchasingModel asNew = new BgNbd(now[0], now[1], now[2], now[3]);
        Discounting moments = Discounting.of(asNew.alive(0, 0, 0), 156.54, 0.0027);
        SplittableRandom random = new SplittableRandom(5);
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        for (int i = 0; i < n; i++) {
            double discounted = 0;
            for (double t : asNew.simulate(156.54, random)) {
                discounted += Math.exp(-0.0027 * t);
            }
            sum += discounted;
            squares += discounted * discounted;
            fourth += Math.pow(discounted, 4);
        }
        double error = Math.sqrt((squares / n - sum / n * sum / n) / n);
        double errorOfSquares = Math.sqrt((fourth / n - squares / n * squares / n) / n);
        assertThat(moments.mean()).isCloseTo(sum / n, within(4 * error));
        assertThat(moments.secondMoment()).isCloseTo(squares / n, within(4 * errorOfSquares));
    }

    @ParameterizedTest
    @MethodSource("models")
    void simulatedCustomersBuyAsOftenAsExpected(PurchasingModel model) {
        SplittableRandom random = new SplittableRandom(3);
        int n = 40_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int purchases = model.simulate(52, random).length;
            sum += purchases;
            squares += (double) purchases * purchases;
        }
        double error = Math.sqrt((squares / n - sum / n * sum / n) / n);
        assertThat(sum / n).isCloseTo(model.expected(52), within(4 * error));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theWholeLikelihoodIsTheWeightedSumOfEach(PurchasingModel model) {
        PurchasingSummaries all = PurchasingSummaries.builder()
                .add(2, 30, 39, 4)
                .add(2, 30, 39, 5)
                .add(0, 0, 12)
                .build();
        double ofGaps = model instanceof BetaGeometric regular ? all.gapLogLikelihood(regular.k) : 0;
        double each = 2 * model.logLikelihood(2, 30, 39) + model.logLikelihood(0, 0, 12);
        assertThat(all.distinctRows()).isEqualTo(2);
        assertThat(all.customers()).isEqualTo(3);
        assertThat(model.logLikelihood(all)).isCloseTo(each + ofGaps, within(1e-9));
    }
}
