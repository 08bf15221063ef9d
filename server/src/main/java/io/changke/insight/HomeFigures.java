package io.changke.insight;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.customers.Whose;
import io.changke.insight.Home.Check;
import io.changke.insight.Home.Cohorts;
import io.changke.insight.Home.Flows;
import io.changke.insight.Home.Model;
import io.changke.insight.Home.Month;
import io.changke.insight.Home.Variance;
import io.changke.insight.Home.Worth;
import io.changke.value.ScoredFrame;
import io.changke.value.ScoredFrames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out everything Home shows. */
@Component
class HomeFigures {
    private static final int LEAST_DAYS_BETWEEN = 14;

    private final ScoredFrames frames;
    private final Headlines headlines;
    private final Pyramid pyramid;
    private final Retention retention;
    private final Attentions attentions;

    HomeFigures(ScoredFrames frames, Headlines headlines, Pyramid pyramid, Retention retention, Attentions attentions) {
        this.frames = frames;
        this.headlines = headlines;
        this.pyramid = pyramid;
        this.retention = retention;
        this.attentions = attentions;
    }

    Home of(String currency) {
        return frames.current()
                .map(scored -> of(scored, currency))
                .filter(home -> home.customers() > 0)
                .orElseGet(() -> nothing(currency));
    }

    private Home of(ScoredFrame scored, String currency) {
        Now undated = new Now(scored.id(), scored.asOf(), scored.quarterAgo(), null);
        List<Month> history = headlines.history(undated);
        Optional<Month> previous = history.stream()
                .filter(month -> !month.monthEnd().isAfter(scored.asOf().minusDays(LEAST_DAYS_BETWEEN)))
                .reduce((earlier, later) -> later);
        Now now = new Now(
                scored.id(),
                scored.asOf(),
                scored.quarterAgo(),
                previous.map(Month::monthEnd).orElse(null));
        Headlines.Totals totals = headlines.totals(now);
        return new Home(
                now.asOf(),
                currency,
                totals.customers(),
                totals.purchases(),
                totals.revenue(),
                now.previousOn(),
                headlines.sales(now),
                worth(totals.value(), scored.value(), previous),
                headlines.active(now, totals, previous),
                headlines.retention(now, previous),
                headlines.atRisk(totals, previous),
                history,
                pyramid.tiers(now, scored.frame().tiers()),
                pyramid.stages(),
                new Flows(now.quarterAgo(), now.asOf(), pyramid.flows(now)),
                new Cohorts(retention.cohorts(now)),
                attentions.lookAfter(Whose.ALL, null),
                attentions.risers(now.previousOn(), Whose.ALL, null),
                attentions.atRisk(Whose.ALL, null),
                model(scored.frame()),
                check(scored.holdout()));
    }

    /** The interval was worked out with the frame; purchases since then have moved the whole of it. */
    private static @Nullable Worth worth(
            @Nullable BigDecimal total, @Nullable BaseValue value, Optional<Month> previous) {
        if (total == null || value == null) {
            return null;
        }
        BigDecimal moved = total.subtract(money(value.total()));
        return new Worth(
                total,
                money(value.p10()).add(moved),
                money(value.p90()).add(moved),
                previous.map(Month::value).orElse(null),
                new Variance(value.parameters(), value.future(), value.holdout()),
                Behind.everyone());
    }

    private static Model model(Frame frame) {
        PurchasingFit fit = frame.purchasing();
        return new Model(
                frame.modelName(),
                frame.settings().unit().key(),
                fit == null ? null : fit.regularity(),
                fit == null ? null : fit.parameters(),
                fit == null ? null : fit.standardErrors(),
                fit == null ? null : fit.converged(),
                fit == null ? null : fit.customers(),
                fit != null
                        ? null
                        : Objects.requireNonNull(frame.purchasingMissing()).key());
    }

    private static @Nullable Check check(@Nullable Holdout holdout) {
        return holdout == null
                ? null
                : new Check(
                        LocalDate.ofEpochDay(holdout.calibratedUntil()),
                        LocalDate.ofEpochDay(holdout.to()),
                        holdout.customers(),
                        holdout.actual(),
                        holdout.forecast(),
                        holdout.biasPercent(),
                        holdout.candidates());
    }

    private static Home nothing(String currency) {
        return new Home(
                null,
                currency,
                0,
                0,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
