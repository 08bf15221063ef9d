package io.changke.analytics.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.analytics.lifetime.BgCnbdK;
import io.changke.analytics.lifetime.BgNbd;
import io.changke.analytics.lifetime.GammaGamma;
import io.changke.analytics.lifetime.MbgCnbdK;
import io.changke.analytics.lifetime.MbgNbd;
import io.changke.analytics.lifetime.Nbd;
import io.changke.analytics.lifetime.ParetoNbd;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.analytics.lifetime.PurchasingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On simulated bases: P(outcome &lt; p10) ≤ 0.10, P(outcome ≤ p90) ≥ 0.90 and a uniform randomised probability transform,
 * within Monte-Carlo error; of all customers and of those for whom it is hardest.
 */
class IntervalTest {

    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);
    private static final Settings BG = Settings.DEFAULT;
    private static final Settings MBG = BG.withModel(PurchasingKind.MBG_NBD);

    static Stream<Arguments> bases() {
        return Stream.of(
                Arguments.of("like CDNOW", new BgNbd(.2426, 4.414, .793, 2.426), SPEND, 78, BG),
                Arguments.of(
                        "drop-out after the first purchase", new MbgNbd(.5248, 6.183, .891, 1.614), SPEND, 78, MBG),
                Arguments.of(
                        "drop-out at any moment",
                        new ParetoNbd(.5534, 10.58, .606, 11.66),
                        SPEND,
                        78,
                        BG.withModel(PurchasingKind.PARETO_NBD)),
                Arguments.of(
                        "every second step",
                        new MbgCnbdK(2, .9, 4, .8, 2),
                        SPEND,
                        78,
                        BG.withModel(PurchasingKind.MBG_CNBD_K)),
                Arguments.of(
                        "subscribers in all but name",
                        new BgCnbdK(6, 6, 2, .5, 9),
                        SPEND,
                        100,
                        BG.withModel(PurchasingKind.BG_CNBD_K).withHorizonMonths(12)),
                Arguments.of("nobody drops out", new Nbd(.8, 8), SPEND, 78, BG.withModel(PurchasingKind.NBD)),
                Arguments.of("heavy buyers", new BgNbd(8, 6, .4, 30), SPEND, 156, BG),
                Arguments.of("wild amounts", new BgNbd(.8, 8, .6, 4), new GammaGamma(1.5, 1.6, 10), 100, BG),
                Arguments.of(
                        "half a year, no discount",
                        new BgNbd(.8, 8, .6, 4),
                        SPEND,
                        100,
                        BG.withHorizonMonths(6).withAnnualDiscountRate(0)),
                Arguments.of(
                        "ten years at 30 %",
                        new MbgNbd(.8, 8, .6, 4),
                        SPEND,
                        100,
                        MBG.withHorizonMonths(120).withAnnualDiscountRate(0.3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bases")
    void coversWhatHappens(String name, PurchasingModel purchasing, GammaGamma spend, int weeks, Settings settings) {
        List<Outcome> outcomes = outcomes(purchasing, spend, weeks, 6000, settings, 41);
        assertHolds(outcomes);
        assertHolds(
                outcomes.stream().filter(o -> o.pBuy > 0.05 && o.pBuy < 0.15).toList());
        assertHolds(outcomes.stream().filter(o -> o.pBuy > 0.85).toList());
        assertHolds(outcomes.stream().filter(o -> o.repeats >= 10).toList());
    }

    @Test
    void coversWhatHappensInSmallBasesWhereParametersAreUncertain() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int seed = 0; seed < 16; seed++) {
            outcomes.addAll(outcomes(new BgNbd(.8, 8, .6, 4), SPEND, 100, 200, BG, seed));
        }
        assertHolds(outcomes);
    }

    @Test
    void theBaseIsWorthWhatItBringsWithinItsInterval() {
        int within = 0;
        for (int seed = 0; seed < 40; seed++) {
            SimulatedBase simulated = new SimulatedBase(new BgNbd(.8, 8, .6, 4), SPEND, 100, 400, BG, 100 + seed);
            Scorer scorer =
                    Frame.of(simulated.base, SimulatedBase.END, BG, null).scorer(SimulatedBase.END);
            double brought = 0;
            for (int i = 0; i < simulated.base.size(); i++) {
                scorer.score(simulated.base.get(i));
                brought += simulated.outcome[i];
            }
            BaseValue value = scorer.baseValue();
            within += brought >= value.p10() && brought <= value.p90() ? 1 : 0;
        }
        // 80 % of 40 is 32; three standard deviations of a binomial count are 7.6.
        assertThat(within).isBetween(25, 39);
    }

    private record Outcome(double transform, boolean below, boolean within, double pBuy, int repeats) {}

    private static void assertHolds(List<Outcome> outcomes) {
        int n = outcomes.size();
        if (n < 100) {
            return;
        }
        double error = 3 * 0.3 / Math.sqrt(n) + 0.005;
        double below = outcomes.stream().filter(o -> o.below).count() / (double) n;
        double within = outcomes.stream().filter(o -> o.within).count() / (double) n;
        assertThat(below).as("P(outcome < p10) of %s", n).isLessThanOrEqualTo(0.10 + error);
        assertThat(within).as("P(outcome ≤ p90) of %s", n).isGreaterThanOrEqualTo(0.90 - error);
        double[] sorted =
                outcomes.stream().mapToDouble(Outcome::transform).sorted().toArray();
        double distance = 0;
        for (int i = 0; i < n; i++) {
            distance = Math.max(distance, Math.max(sorted[i] - (double) i / n, (i + 1.0) / n - sorted[i]));
        }
        assertThat(distance).as("Kolmogorov-Smirnov of %s", n).isLessThan(1.95 / Math.sqrt(n) + 0.01);
    }

    private static List<Outcome> outcomes(
            PurchasingModel purchasing, GammaGamma spend, int weeks, int customers, Settings settings, long seed) {
        SimulatedBase simulated = new SimulatedBase(purchasing, spend, weeks, customers, settings, seed);
        Frame frame = Frame.of(simulated.base, SimulatedBase.END, settings, null);
        Scorer scorer = frame.scorer(SimulatedBase.END);
        Outlook outlook = new Outlook(frame.purchasing(), new SpendOutlook(frame.spend(), frame.meanSpend()), settings);
        SplittableRandom random = new SplittableRandom(seed);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            Summary customer = simulated.base.get(i);
            FutureValue future = scorer.score(customer).future();
            double brought = simulated.outcome[i];
            double transform = transform(outlook, customer, future, brought, settings.margin(), random);
            outcomes.add(new Outcome(
                    transform, brought < future.p10(), brought <= future.p90(), future.pBuy(), customer.repeats()));
        }
        return outcomes;
    }

    /** The predictive distribution function at the outcome; evenly within the atom at 0. */
    private static double transform(
            Outlook outlook,
            Summary customer,
            FutureValue future,
            double brought,
            double margin,
            SplittableRandom random) {
        int x = customer.repeats();
        int observed = SimulatedBase.END - customer.firstDay();
        int toLast = customer.lastDay() - customer.firstDay();
        double pBuy = outlook.pBuy(x, toLast, observed, future.pBuy());
        if (brought == 0) {
            return random.nextDouble() * (1 - pBuy);
        }
        Living living = outlook.living(x, toLast, observed);
        double relative =
                brought / (margin * future.expectedSpend() * living.moments().mean() / living.pBuy());
        double low = 0;
        double high = 1;
        for (int step = 0; step < 20; step++) {
            double middle = (low + high) / 2;
            if (outlook.quantile(x, toLast, observed, middle) < relative) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1 - pBuy + pBuy * low;
    }
}
