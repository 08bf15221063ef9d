package io.changke.value;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.CustomerHistory;
import io.changke.analytics.base.FutureValue;
import io.changke.analytics.base.Score;
import io.changke.analytics.base.Scorer;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.Summary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One month-end of the past: scores everyone on that day and adds up what the base was. */
final class MonthEnd {
    private final LocalDate date;
    private final int day;
    private final int monthBefore;
    private final int yearBefore;
    private final int twoYearsBefore;
    private final Scorer scorer;
    private int customers;
    private long purchases;
    private double revenue;
    private double monthRevenue;
    private int active;
    private int retentionBase;
    private int retained;
    private int atRisk;
    private double atRiskValue;

    /** @param shared scores on some day; what it has computed of equal customers serves this one too */
    MonthEnd(LocalDate date, Scorer shared) {
        this.date = date;
        this.day = Math.toIntExact(date.toEpochDay());
        this.monthBefore = Math.toIntExact(date.withDayOfMonth(1).minusDays(1).toEpochDay());
        this.yearBefore = Math.toIntExact(date.minusMonths(12).toEpochDay());
        this.twoYearsBefore = Math.toIntExact(date.minusMonths(24).toEpochDay());
        this.scorer = shared.on(day);
    }

    LocalDate date() {
        return date;
    }

    /** @param previous the summary of the month-end before, if that is among those worked out */
    Summary summary(CustomerHistory history, @Nullable MonthEnd before, @Nullable Summary previous) {
        Summary summary = history.asOf(day);
        boolean known = before != null && before.day == monthBefore;
        double until = known && previous != null
                ? previous.revenue()
                : history.asOf(monthBefore).revenue();
        revenue += summary.revenue();
        monthRevenue += summary.revenue() - until;
        return summary;
    }

    Score score(Summary summary) {
        return scorer.score(summary);
    }

    void add(CustomerHistory history, Summary summary, Score score, Stage stage) {
        customers++;
        purchases += summary.occasions();
        active += summary.lastDay() > yearBefore ? 1 : 0;
        if (boughtTheYearBefore(history)) {
            retentionBase++;
            retained += stage == Stage.LOST ? 0 : 1;
        }
        if (stage == Stage.DECLINE) {
            FutureValue future = score.future();
            atRisk++;
            atRiskValue += future == null ? 0 : future.value();
        }
    }

    /** In the year that ended a year before this day: the base of which 12 months' retention is the part not lost. */
    private boolean boughtTheYearBefore(CustomerHistory history) {
        Summary then = history.asOf(yearBefore);
        return then.hasPurchased() && then.lastDay() > twoYearsBefore;
    }

    @Nullable
    Object[] values(boolean reconstructed, long frameId) {
        BaseValue value = scorer.baseValue();
        return new @Nullable Object[] {
            date,
            reconstructed,
            frameId,
            customers,
            purchases,
            ScoreRow.money(revenue),
            ScoreRow.money(monthRevenue),
            value == null ? null : ScoreRow.money(value.total()),
            value == null ? null : ScoreRow.money(value.p10()),
            value == null ? null : ScoreRow.money(value.p90()),
            active,
            retentionBase,
            retained,
            atRisk,
            value == null ? null : ScoreRow.money(atRiskValue)
        };
    }

    static final String COLUMNS = "month_end, reconstructed, frame_id, customers, purchases, revenue, month_revenue,"
            + " value, value_p10, value_p90, active_customers, retention_base, retention_kept, at_risk_customers,"
            + " at_risk_value";
}
