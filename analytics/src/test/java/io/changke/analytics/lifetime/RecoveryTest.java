package io.changke.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From simulated customers the parameters come back, within four of their standard errors. */
class RecoveryTest {

    static List<PurchasingModel> models() {
        return List.of(
                new BgNbd(.25, 4.4, .8, 2.4),
                new BgNbd(3, 9, .3, 8),
                new MbgNbd(.5, 6, .9, 1.6),
                new MbgNbd(2, 15, .4, 5),
                new ParetoNbd(.55, 10.6, .6, 11.7),
                new ParetoNbd(2, 8, 2, 60),
                new Nbd(.4, 12));
    }

    @ParameterizedTest
    @MethodSource("models")
    void recoversTheParametersOfSimulatedPurchases(PurchasingModel model) {
        PurchasingSummaries simulated = simulated(model, 15_000, 17);
        PurchasingFit fit = PurchasingKind.of(model.name()).orElseThrow().fit(simulated);
        assertThat(fit.converged()).isTrue();
        assertNear(model.parameters(), fit.parameters(), fit.standardErrors());
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(model.logLikelihood(simulated));
        assertThat(fit.model().logLikelihood(simulated)).isCloseTo(fit.logLikelihood(), within(1e-5));
    }

    @Test
    void recoversTheParametersOfSimulatedSpend() {
        SplittableRandom random = new SplittableRandom(23);
        int[] x = new int[20_000];
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(8);
            z[i] = Draws.gamma(6 * Math.max(1, x[i]), random) / Math.max(1, x[i]) / (Draws.gamma(4, random) / 15);
        }
        SpendFit fit = GammaGamma.fit(x, z);
        assertThat(fit.converged()).isTrue();
        assertNear(Map.of("p", 6.0, "q", 4.0, "gamma", 15.0), fit.parameters(), fit.standardErrors());
        assertThat(fit.correlation()).isBetween(-0.05, 0.05);
    }

    @Test
    void theUnitOfTimeAndOfMoneyChangesOnlyTheParametersThatCarryIt() {
        PurchasingModel model = new BgNbd(.25, 4.4, .8, 2.4);
        PurchasingFit weeks = PurchasingKind.BG_NBD.fit(simulated(model, 2000, 5));
        PurchasingFit days = PurchasingKind.BG_NBD.fit(simulated(model, 2000, 5).inUnitsOf(1 / 7.0));
        assertThat(days.parameters().get("alpha"))
                .isCloseTo(7 * weeks.parameters().get("alpha"), within(1e-6));
        assertThat(days.parameters().get("r")).isCloseTo(weeks.parameters().get("r"), within(1e-8));
        assertThat(days.standardErrors().get("b"))
                .isCloseTo(weeks.standardErrors().get("b"), within(1e-6));
    }

    static PurchasingSummaries simulated(PurchasingModel model, int customers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
        for (int i = 0; i < customers; i++) {
            double time = 20 + random.nextInt(60);
            double[] purchases = model.simulate(time, random);
            summaries.add(purchases.length, purchases.length == 0 ? 0 : purchases[purchases.length - 1], time);
        }
        return summaries.build();
    }

    private static void assertNear(
            Map<String, Double> truth, Map<String, Double> fitted, Map<String, Double> standardErrors) {
        truth.forEach((symbol, value) ->
                assertThat(fitted.get(symbol)).as(symbol).isCloseTo(value, within(4 * standardErrors.get(symbol))));
    }
}
