package io.changke.analytics.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.analytics.lifetime.BgNbd;
import io.changke.analytics.lifetime.GammaGamma;
import io.changke.analytics.lifetime.MissingModel;
import io.changke.analytics.lifetime.PurchasingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrameTest {

    private static final int DAY = SimulatedBase.END;

    @Test
    void scoringOneCustomerGivesWhatTheFullRunGave() {
        Base base = simulated();
        Frame frame = Frame.of(base, DAY, Settings.DEFAULT, null);
        Scorer run = frame.scorer(DAY);
        for (int i = 0; i < base.size(); i++) {
            Score score = run.score(base.get(i));
            if (i % 97 == 0) {
                assertThat(frame.score(base.get(i), DAY)).isEqualTo(score);
            }
        }
    }

    @Test
    void aPurchaseIsFeltAtOnceAndSilenceToo() {
        Frame frame = Frame.of(simulated(), DAY, Settings.DEFAULT, null);
        Summary before = new Summary(DAY - 300, DAY - 60, 5, 200, 40, 0);
        Summary after = new Summary(DAY - 300, DAY, 6, 240, 40, 0);
        double value = frame.score(before, DAY).future().value();
        assertThat(frame.score(after, DAY).future().value()).isGreaterThan(value);
        assertThat(frame.score(before, DAY + 90).future().value()).isLessThan(value);
    }

    @Test
    void valueIsExpectedMarginOfDiscountedPurchases() {
        Frame frame = Frame.of(simulated(), DAY, Settings.DEFAULT, null);
        Summary customer = new Summary(DAY - 280, DAY - 70, 4, 150, 30, 0);
        FutureValue future = frame.score(customer, DAY).future();
        double spend = GammaGamma.of(frame.spend()).expectedSpend(3, 40);
        double purchases = frame.purchasing()
                .model()
                .discounted(Settings.DEFAULT.horizon(), Settings.DEFAULT.discountRate(), 3, 30, 40);
        assertThat(future.expectedSpend()).isEqualTo(spend);
        assertThat(future.value()).isCloseTo(0.3 * spend * purchases, within(1e-9));
        assertThat(future.p10()).isLessThanOrEqualTo(future.value());
        assertThat(future.p90()).isGreaterThan(future.value());
    }

    @Test
    void returnsOfTheBaseLowerEveryValue() {
        Base.Builder withReturns = Base.builder();
        Base base = simulated();
        for (int i = 0; i < base.size(); i++) {
            Summary s = base.get(i);
            withReturns.add(
                    new Summary(s.firstDay(), s.lastDay(), s.occasions(), s.gross(), s.firstGross(), 0.1 * s.gross()));
        }
        Frame without = Frame.of(base, DAY, Settings.DEFAULT, null);
        Frame with = Frame.of(withReturns.build(), DAY, Settings.DEFAULT, null);
        double ratio = with.score(base.get(3), DAY).future().value()
                / without.score(base.get(3), DAY).future().value();
        assertThat(ratio).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void oneCustomerStillGetsWhatCanBeComputed() {
        Base base =
                Base.builder().add(new Summary(DAY - 9, DAY - 9, 1, 20, 20, 0)).build();
        Frame frame = Frame.of(base, DAY, Settings.DEFAULT, null);
        assertThat(frame.purchasing()).isNull();
        assertThat(frame.purchasingMissing()).isEqualTo(MissingModel.TOO_FEW_CUSTOMERS);
        assertThat(frame.spendMissing()).isEqualTo(MissingModel.TOO_FEW_AMOUNTS);
        Scorer scorer = frame.scorer(DAY);
        Score score = scorer.score(base.get(0));
        assertThat(score.rfm().r()).isEqualTo(3);
        assertThat(score.stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(score.future()).isNull();
        assertThat(scorer.baseValue()).isNull();
    }

    @Test
    void anEmptyBaseHasAFrame() {
        Frame frame = Frame.of(Base.builder().build(), DAY, Settings.DEFAULT, null);
        assertThat(frame.purchasing()).isNull();
        assertThat(frame.rhythm()).isNull();
        Holdout holdout = Holdout.check(DAY - 10, DAY).with(Settings.DEFAULT);
        assertThat(holdout.forecast()).isNull();
        assertThat(holdout.biasPercent()).isNull();
    }

    @Test
    void aHoldoutOfNoTimeHasNoForecast() {
        HoldoutCheck check = Holdout.check(DAY, DAY);
        Base base = simulated();
        for (int i = 0; i < base.size(); i++) {
            check.add(base.get(i), 0);
        }
        assertThat(check.with(Settings.DEFAULT).forecast()).isNull();
    }

    static Stream<Arguments> strangeBases() {
        return Stream.of(
                strange("huge counts", i -> new Summary(DAY - 7000, DAY - i, 4000 + i, 1e6 + i, 10, 0)),
                strange("all single", i -> new Summary(DAY - i, DAY - i, 1, 5 + i, 5 + i, 0)),
                strange("one day", i -> new Summary(DAY, DAY, 1, 7, 7, 0)),
                strange("identical", i -> new Summary(DAY - 70, DAY - 7, 4, 40, 10, 0)),
                strange("identical but for one day", i -> new Summary(DAY - 70, DAY - 7 + i % 2, 4, 40 + i % 2, 10, 0)),
                strange("cents", i -> new Summary(DAY - 200 + i, DAY - i / 2, 3 + i % 3, 0.01 * (3 + i % 4), 0.01, 0)),
                strange(
                        "billions",
                        i -> new Summary(DAY - 200 + i, DAY - i / 2, 3 + i % 3, 1e9 * (3 + i % 4), 1e9, 5e8)),
                strange("all alive today", i -> new Summary(DAY - 300 + i, DAY, 10 + i, 100 + i, 10, 0)),
                strange("all silent", i -> new Summary(DAY - 3000, DAY - 2990 + i % 3, 3 + i % 3, 50 + i, 10, 0)),
                strange(
                        "negative revenue",
                        i -> new Summary(DAY - 200 + i, DAY - i / 2, 2 + i % 3, -5 + i % 7, 1, 900)),
                strange("nothing paid", i -> new Summary(DAY - 200 + i, DAY - i / 2, 2 + i % 3, 0, 0, 0)),
                strange("purchases after the day", i -> new Summary(DAY - 50 + i, DAY + i, 2 + i % 3, 9 + i, 3, 0)));
    }

    private static Arguments strange(String name, IntFunction<Summary> customer) {
        return Arguments.of(name, customer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeBases")
    void strangeBasesGetFiguresOrReasonsButNeverNonsense(String name, IntFunction<Summary> customer) {
        assertSound(customer, 90);
    }

    @Test
    void randomBasesGetFiguresOrReasonsButNeverNonsense() {
        SplittableRandom random = new SplittableRandom(77);
        for (int run = 0; run < 6; run++) {
            int longest = 1 + random.nextInt(run % 3 == 0 ? 3 : 3000);
            double most = Math.exp(random.nextDouble(-5, 20));
            assertSound(
                    i -> {
                        int first = random.nextInt(longest);
                        int last = first + random.nextInt(longest - first);
                        int occasions = last == first ? 1 : 2 + random.nextInt(last - first);
                        double gross = most * random.nextDouble();
                        double returned = gross * random.nextDouble();
                        return new Summary(DAY - longest + first, DAY - longest + last, occasions, gross, 0, returned);
                    },
                    40);
        }
    }

    private static void assertSound(IntFunction<Summary> customer, int customers) {
        List<PurchasingKind> kinds = new ArrayList<>(List.of(PurchasingKind.values()));
        kinds.add(null);
        for (PurchasingKind kind : kinds) {
            Settings settings = Settings.DEFAULT.withModel(kind);
            Base.Builder builder = Base.builder();
            for (int i = 0; i < customers; i++) {
                builder.add(customer.apply(i));
            }
            Base base = builder.gap(30, 5).build();
            Holdout holdout = null;
            if (kind == null) {
                HoldoutCheck check = Holdout.check(DAY, DAY + 100);
                for (int i = 0; i < base.size(); i++) {
                    check.add(base.get(i), i % 7);
                }
                holdout = check.with(settings);
                assertThat(holdout.candidates()).allSatisfy(candidate -> {
                    assertThat(candidate.logScore()).isFinite();
                    assertThat(candidate.forecast()).isNotNegative().isFinite();
                });
            }
            Frame frame = Frame.of(base, DAY, settings, holdout);
            assertThat(frame.purchasing() == null).isEqualTo(frame.purchasingMissing() != null);
            assertThat(frame.spend() == null).isEqualTo(frame.spendMissing() != null);
            Scorer scorer = frame.scorer(DAY);
            for (int i = 0; i < base.size(); i++) {
                assertSound(scorer.score(base.get(i)));
            }
            BaseValue value = scorer.baseValue();
            if (value != null) {
                assertThat(value.total()).isFinite();
                assertThat(value.p10()).isLessThanOrEqualTo(value.p90()).isFinite();
                assertThat(value.parameters() + value.future() + value.holdout())
                        .isNotNegative()
                        .isFinite();
            }
        }
    }

    private static void assertSound(Score score) {
        assertThat(score.rfm().r()).isBetween(1, 5);
        assertThat(score.rfm().m()).isBetween(1, 5);
        FutureValue future = score.future();
        if (future != null) {
            assertThat(future.pAlive()).isBetween(0.0, 1.0);
            assertThat(future.pBuy()).isBetween(0.0, future.pAlive());
            assertThat(future.expectedPurchases()).isNotNegative().isFinite();
            assertThat(future.expectedSpend()).isNotNegative().isFinite();
            assertThat(future.value()).isNotNegative().isFinite();
            assertThat(future.p10()).isNotNegative().isLessThanOrEqualTo(future.p90());
            assertThat(future.p90()).isFinite();
        }
    }

    private static Base simulated() {
        return new SimulatedBase(
                        new BgNbd(.8, 8, .6, 4), new GammaGamma(6.25, 3.74, 15.44), 100, 1500, Settings.DEFAULT, 3)
                .base;
    }
}
