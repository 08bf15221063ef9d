package io.changke.analytics.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.changke.analytics.lifetime.MbgCnbdK;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.analytics.lifetime.PurchasingModel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A base whose customers buy in a rhythm, from the days of their purchases on. */
class RhythmTest {

    private static final int SPLIT = 400;
    private static final int END = 600;
    private static final Settings OPEN = Settings.DEFAULT.withModel(null);

    private static Base base;
    private static Holdout holdout;

    @BeforeAll
    static void simulate() {
        SplittableRandom random = new SplittableRandom(12);
        PurchasingModel regular = new MbgCnbdK(4, 3, 3, .6, 4);
        HoldoutCheck check = Holdout.check(SPLIT, END);
        Base.Builder builder = Base.builder();
        CustomerHistory history = new CustomerHistory();
        for (int i = 0; i < 3000; i++) {
            history.clear();
            int first = random.nextInt(300);
            history.purchase(first, 10);
            for (double week : regular.simulate((END - first) / 7.0, random)) {
                history.purchase(Math.min(END, first + (int) Math.ceil(7 * week)), 10);
            }
            check.add(history);
            builder.add(history, END);
        }
        base = builder.build();
        holdout = check.with(OPEN);
    }

    @Test
    void isForecastBestByTheModelWithItsRegularity() {
        assertThat(holdout.candidates().get(0).name()).isEqualTo("mbg-cnbd-k");
        assertThat(holdout.purchasing().regularity()).isEqualTo(4);
        assertThat(holdout.forecast()).isCloseTo((double) holdout.actual(), withinPercentage(5));
        assertThat(holdout.candidates())
                .filteredOn(candidate -> !candidate.name().contains("cnbd"))
                .allSatisfy(candidate -> assertThat(candidate.logScore())
                        .isLessThan(holdout.candidates().get(0).logScore() - .1));
    }

    @Test
    void isScoredAsTheModelExpectsOfEachCustomer() {
        Frame frame = Frame.of(base, END, OPEN, holdout);
        PurchasingModel model = frame.purchasing().model();
        Scorer scorer = frame.scorer(END);
        for (int i = 0; i < base.size(); i += 50) {
            Summary customer = base.get(i);
            double tx = (customer.lastDay() - customer.firstDay()) / 7.0;
            double time = (END - customer.firstDay()) / 7.0;
            FutureValue future = scorer.score(customer).future();
            double expected = model.expectedPurchases(frame.settings().horizon(), customer.repeats(), tx, time);
            assertThat(future.expectedPurchases()).isCloseTo(expected, withinPercentage(1e-6));
            assertThat(future.pAlive()).isEqualTo(model.pAlive(customer.repeats(), tx, time));
            assertThat(future.p10()).isBetween(0.0, future.p90());
        }
    }

    /** The gaps, not only the first and last day, tell a rhythm: the same base with other gaps has another k. */
    @Test
    void isKnownByTheGaps() {
        Base.Builder evenly = Base.builder();
        for (int i = 0; i < base.size(); i++) {
            Summary one = base.get(i);
            evenly.add(new Summary(
                    one.firstDay(), one.lastDay(), one.occasions(), one.gross(), one.firstGross(), one.returned()));
        }
        Settings settings = OPEN.withModel(PurchasingKind.MBG_CNBD_K);
        Frame actual = Frame.of(base, END, settings, null);
        Frame more = Frame.of(evenly.build(), END, settings, null);
        assertThat(actual.purchasing().regularity()).isEqualTo(4);
        assertThat(more.purchasing().regularity()).isGreaterThan(8);
    }
}
