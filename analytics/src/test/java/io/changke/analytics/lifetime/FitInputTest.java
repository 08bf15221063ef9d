package io.changke.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FitInputTest {

    @Test
    void refusesTooFewCustomersAndSaysSo() {
        PurchasingSummaries few = alike(5, 3, 20, 39);
        assertThat(PurchasingFit.obstacle(few)).isEqualTo(MissingModel.TOO_FEW_CUSTOMERS);
        assertThatThrownBy(() -> PurchasingKind.BG_NBD.fit(few)).hasMessageContaining("tooFewCustomers");
    }

    @Test
    void refusesCustomersWithoutRepeatPurchases() {
        assertThat(PurchasingFit.obstacle(alike(500, 0, 0, 39))).isEqualTo(MissingModel.TOO_FEW_REPEAT_PURCHASES);
    }

    @Test
    void refusesASingleDayOfHistory() {
        assertThat(PurchasingFit.obstacle(alike(500, 0, 0, 0))).isEqualTo(MissingModel.NO_TIME_OBSERVED);
    }

    @Test
    void refusesIdenticalAmounts() {
        int[] x = new int[50];
        double[] z = new double[50];
        Arrays.fill(x, 2);
        Arrays.fill(z, 9.9);
        assertThat(GammaGamma.obstacle(x, z)).isEqualTo(MissingModel.IDENTICAL_AMOUNTS);
        assertThat(GammaGamma.obstacle(x, new double[50])).isEqualTo(MissingModel.TOO_FEW_AMOUNTS);
    }

    @Test
    void refusesContradictorySummaries() {
        assertThatThrownBy(() -> PurchasingSummaries.builder().add(1, 5, 4)).hasMessageContaining("cannot be");
        assertThatThrownBy(() -> PurchasingSummaries.builder().add(0, 1, 4)).hasMessageContaining("cannot be");
        assertThatThrownBy(() -> PurchasingSummaries.builder().add(1, Double.NaN, 4))
                .hasMessageContaining("cannot be");
        assertThatThrownBy(() -> new BgNbd(0, 1, 1, 1)).hasMessageContaining("positive");
    }

    @Test
    void reportsTheEdgeWhereEveryoneIsAlike() {
        PurchasingFit fit = PurchasingKind.BG_NBD.fit(alike(1000, 3, 39, 39));
        assertThat(fit.converged()).isFalse();
        assertThat(fit.edge()).isNotNull();
        assertFinite(fit);
    }

    @Test
    void reportsTheEdgeWhereNobodyDropsOut() {
        SplittableRandom random = new SplittableRandom(9);
        PurchasingSummaries.Builder faithful = PurchasingSummaries.builder();
        for (int i = 0; i < 2000; i++) {
            double[] times = new BgNbd(2, 5, 1e-6, 1e3).simulate(50, random);
            faithful.add(times.length, times.length == 0 ? 0 : times[times.length - 1], 50);
        }
        PurchasingFit fit = PurchasingKind.MBG_NBD.fit(faithful.build());
        assertThat(fit.edge()).isEqualTo(Edge.NO_DROP_OUT);
        assertThat(fit.converged()).isFalse();
        assertThat(fit.standardErrors()).containsKeys("r", "alpha").doesNotContainKey("a");
        assertFinite(fit);
    }

    @Test
    void fitsVeryLargeCounts() {
        SplittableRandom random = new SplittableRandom(4);
        PurchasingSummaries.Builder heavy = PurchasingSummaries.builder();
        for (int i = 0; i < 300; i++) {
            double last = random.nextDouble(100, 1000);
            heavy.add(random.nextInt(1, 5000), last, last + random.nextDouble(200));
        }
        assertFinite(PurchasingKind.BG_NBD.fit(heavy.build()));
        assertFinite(PurchasingKind.MBG_NBD.fit(heavy.build()));
    }

    private static PurchasingSummaries alike(int customers, int x, double tx, double T) {
        PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
        for (int i = 0; i < customers; i++) {
            summaries.add(x, tx, T);
        }
        return summaries.build();
    }

    private static void assertFinite(PurchasingFit fit) {
        assertThat(fit.logLikelihood()).isFinite();
        assertThat(fit.parameters().values())
                .allSatisfy(value -> assertThat(value).isPositive().isFinite());
        assertThat(fit.standardErrors().values())
                .allSatisfy(value -> assertThat(value).isFinite());
        assertThat(fit.covariance())
                .allSatisfy(row -> assertThat(row).allSatisfy(v -> assertThat(v).isFinite()));
    }
}
