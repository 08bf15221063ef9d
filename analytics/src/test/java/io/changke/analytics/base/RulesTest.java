package io.changke.analytics.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void anOccasionIsADayAndZeroAmountsCount() {
        CustomerHistory history = new CustomerHistory();
        history.purchase(110, 5);
        history.purchase(100, 10);
        history.purchase(100, 2);
        history.purchase(105, 0);
        history.giveBack(111, 3);
        history.giveBack(100, 1);
        assertThat(history.asOf(99)).isEqualTo(Summary.withoutPurchase(0));
        assertThat(history.asOf(100)).isEqualTo(new Summary(100, 100, 1, 12, 12, 1));
        assertThat(history.asOf(200)).isEqualTo(new Summary(100, 110, 3, 17, 12, 4));
        assertThat(history.asOf(200).revenue()).isEqualTo(13);
        assertThat(history.asOf(200).meanRepeatSpend()).isEqualTo(2.5);
    }

    @Test
    void aCustomerWithReturnsOnlyHasNotPurchased() {
        CustomerHistory history = new CustomerHistory();
        history.giveBack(100, 30);
        Base base = Base.builder().add(history, 120).build();
        assertThat(base.customers()).isZero();
        assertThat(base.size()).isEqualTo(1);
        assertThat(base.revenue()).isEqualTo(-30);
        Score score = Frame.of(base, 120, Settings.DEFAULT, null).score(base.get(0), 120);
        assertThat(score.stage()).isEqualTo(Stage.PROSPECT);
        assertThat(score.rfm()).isNull();
        assertThat(score.future()).isNull();
    }

    @Test
    void aSummaryCannotContradictItself() {
        assertThatThrownBy(() -> new Summary(10, 5, 2, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Summary(10, 11, 3, 1, 1, 0)).hasMessageContaining("More occasions than days");
        assertThatThrownBy(() -> new Summary(1, 1, 1, Double.NaN, 1, 0)).hasMessageContaining("finite");
    }

    @Test
    void theRhythmIsTheMedianGap() {
        Base base = Base.builder().gap(7, 3).gap(30, 2).gap(90, 1).build();
        assertThat(base.rhythm()).isEqualTo((7 + 30) / 2.0);
        assertThat(Base.builder().build().rhythm()).isNull();
    }

    @Test
    void scoresByCutsAreThoseByRanks() {
        SplittableRandom random = new SplittableRandom(6);
        Base.Builder builder = Base.builder();
        int n = 997;
        double[] revenue = new double[n];
        for (int i = 0; i < n; i++) {
            revenue[i] = Math.round(Math.exp(random.nextGaussian()) * 10);
            builder.add(new Summary(0, 0, 1, revenue[i], revenue[i], 0));
        }
        Base base = builder.build();
        RfmFrame frame = RfmFrame.of(base, 10);
        for (int i = 0; i < n; i++) {
            double mine = revenue[i];
            long worse = Arrays.stream(revenue).filter(v -> v < mine).count();
            long equal = Arrays.stream(revenue).filter(v -> v == mine).count();
            int expected = (int) Math.min(5, 1 + Math.floor(5 * (worse + equal / 2.0) / n));
            Rfm rfm = frame.score(base.get(i), 10);
            assertThat(rfm.m()).isEqualTo(expected);
            assertThat(rfm.f()).isEqualTo(3);
            assertThat(rfm.r()).isEqualTo(3);
        }
    }

    @Test
    void fewerDaysSinceTheLastPurchaseScoreHigher() {
        Base.Builder builder = Base.builder();
        for (int day = 0; day < 100; day++) {
            builder.add(new Summary(day, day, 1, 5, 5, 0));
        }
        RfmFrame frame = RfmFrame.of(builder.build(), 99);
        assertThat(frame.score(new Summary(99, 99, 1, 5, 5, 0), 99).r()).isEqualTo(5);
        assertThat(frame.score(new Summary(0, 0, 1, 5, 5, 0), 99).r()).isEqualTo(1);
        assertThat(frame.recencyCuts()).containsExactly(79.0, 59.0, 39.0, 19.0);
    }

    @Test
    void theEightClassesCompareWithTheMeans() {
        assertThat(RfmClass.of(true, true, true).key()).isEqualTo("importantValue");
        assertThat(RfmClass.of(true, false, true).key()).isEqualTo("importantDevelop");
        assertThat(RfmClass.of(false, true, true).key()).isEqualTo("importantKeep");
        assertThat(RfmClass.of(false, false, true).key()).isEqualTo("importantWinBack");
        assertThat(RfmClass.of(false, false, false).key()).isEqualTo("generalWinBack");
        assertThat(RfmClass.of(true, true, false).key()).isEqualTo("generalValue");
    }

    @Test
    void thePyramidHoldsNoMoreThanItsShares() {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> i);
        TierCuts cuts = TierCuts.of(values, TierShares.DEFAULT);
        assertThat(Arrays.stream(values).filter(v -> cuts.tier(v) == Tier.PLATINUM))
                .hasSize(10);
        assertThat(Arrays.stream(values).filter(v -> cuts.tier(v) == Tier.GOLD)).hasSize(40);
        assertThat(Arrays.stream(values).filter(v -> cuts.tier(v) == Tier.IRON)).hasSize(150);
        assertThat(cuts.tier(-5)).isEqualTo(Tier.LEAD);
        TierCuts allAlike = TierCuts.of(new double[100], TierShares.DEFAULT);
        assertThat(allAlike.tier(0)).isEqualTo(Tier.LEAD);
    }

    @Test
    void theBestFifthBringsItsShare() {
        Base.Builder builder = Base.builder();
        for (double revenue : new double[] {60, 20, 10, 5, 5}) {
            builder.add(new Summary(0, 0, 1, revenue, revenue, 0));
        }
        Concentration concentration = Concentration.of(builder.build());
        assertThat(concentration.shareOf(0.2)).isCloseTo(0.6, within(1e-12));
        assertThat(concentration.shareOf(0.4)).isCloseTo(0.8, within(1e-12));
        assertThat(concentration.shareOf(1)).isCloseTo(1, within(1e-12));
        assertThat(Concentration.of(Base.builder().build()).shareOf(0.2)).isZero();
    }

    @Test
    void ratesAreAnnualAndConvertedToTheUnit() {
        assertThat(Settings.DEFAULT.discountRate()).isCloseTo(0.0027, within(5e-5));
        assertThat(Settings.DEFAULT.horizon()).isCloseTo(156.54, within(5e-3));
        Settings days = Settings.DEFAULT.withUnit(ModelUnit.DAY);
        assertThat(days.discountRate() * 365.25).isCloseTo(Math.log(1.15), within(1e-12));
        assertThatThrownBy(() -> Settings.DEFAULT.withMargin(1.2)).hasMessageContaining("margin");
        assertThatThrownBy(() -> Settings.DEFAULT.withHorizonMonths(0)).hasMessageContaining("horizonMonths");
    }
}
