package io.changke.value;

import io.changke.analytics.base.FutureValue;
import io.changke.analytics.base.Rfm;
import io.changke.analytics.base.Score;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer's line in the score table; a refresh and a single purchase write the same one. */
record ScoreRow(
        long customerId,
        long frameId,
        int asOf,
        Summary summary,
        double realisedValue,
        Score score,
        Stage stage,
        int stageSince) {

    static final String COLUMNS =
            "customer_id, frame_id, as_of, first_day, last_day, occasions, gross, first_gross, returned, revenue,"
                    + " realised_value, r, f, m, rfm_class, p_alive, p_buy, expected_purchases, expected_spend, value,"
                    + " value_p10, value_p90, tier, stage, stage_since, own_rhythm, overdue";

    /** The values of {@link #COLUMNS} in order. */
    @Nullable
    Object[] values() {
        Rfm rfm = score.rfm();
        FutureValue future = score.future();
        boolean bought = summary.hasPurchased();
        return new @Nullable Object[] {
            customerId,
            frameId,
            day(),
            bought ? LocalDate.ofEpochDay(summary.firstDay()) : null,
            bought ? LocalDate.ofEpochDay(summary.lastDay()) : null,
            summary.occasions(),
            money(summary.gross()),
            money(summary.firstGross()),
            money(summary.returned()),
            money(summary.revenue()),
            money(realisedValue),
            rfm == null ? null : (short) rfm.r(),
            rfm == null ? null : (short) rfm.f(),
            rfm == null ? null : (short) rfm.m(),
            rfmClass(),
            future == null ? null : future.pAlive(),
            future == null ? null : future.pBuy(),
            future == null ? null : future.expectedPurchases(),
            future == null ? null : money(future.expectedSpend()),
            value(),
            future == null ? null : money(future.p10()),
            future == null ? null : money(future.p90()),
            tier(),
            stage.key(),
            LocalDate.ofEpochDay(stageSince),
            score.evidence().ownRhythmDays(),
            score.evidence().overdue()
        };
    }

    @Nullable
    String tier() {
        FutureValue future = score.future();
        return future == null ? null : future.tier().key();
    }

    @Nullable
    BigDecimal value() {
        FutureValue future = score.future();
        return future == null ? null : money(future.value());
    }

    @Nullable
    String rfmClass() {
        Rfm rfm = score.rfm();
        return rfm == null ? null : rfm.rfmClass().key();
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(asOf);
    }

    static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
