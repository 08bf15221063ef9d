package io.changke.models;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import io.changke.analytics.base.Settings;
import io.changke.analytics.lifetime.Edge;
import io.changke.analytics.lifetime.GammaGamma;
import io.changke.analytics.lifetime.MissingModel;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.SpendByFrequency;
import io.changke.analytics.lifetime.SpendFit;
import io.changke.value.ScoredFrame;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fit of the base's models with what it rests on and how far it can be trusted. */
record Fit(
        long id,
        LocalDate asOf,
        OffsetDateTime fittedAt,

        @Schema(description = "Whether the base is scored with it now")
        boolean current,

        @Schema(
                description =
                        "Whether the purchasing model was chosen by what the candidates foresaw; if not, the firm named it")
        boolean chosen,

        Assumed assumed,
        Model purchasing,
        Model spend,
        @Nullable Check holdout,
        @Nullable Worth value) {

    /** @param unit of time of the purchasing model */
    @Schema(name = "FitAssumptions")
    record Assumed(double margin, double annualDiscountRate, int horizonMonths, String unit) {}

    @Schema(name = "FittedModel")
    record Model(
            String name,

            @Schema(description = "k of purchases that keep a rhythm; null for a model without") @Nullable
            Integer regularity,

            @Schema(description = "In the paper's order; none where there is no model")
            List<Parameter> parameters,

            @Nullable Double logLikelihood,
            @Nullable Boolean converged,

            @Schema(description = "What the base lacks where the optimum is at the edge of what is sought") @Nullable
            String edge,

            @Nullable Long customers,

            @Schema(description = "Of the spend model: between the number of repeat purchases and what they cost")
            @Nullable
            Double correlation,

            @Schema(
                    description =
                            "Of the spend model; null where it cannot be tested or the fit is older than the test")
            @Nullable
            ByFrequency byFrequency,

            @Schema(description = "Of the spend model: the mean amount that stands in where it cannot be used")
            @Nullable
            BigDecimal standIn,

            @Schema(description = "Why there is no model") @Nullable
            String missing) {}

    /** The test of what the spend model assumes: that amounts do not hang on how often somebody buys. */
    @Schema(name = "SpendByFrequency")
    record ByFrequency(
            @Schema(
                    allowableValues = {"same", "more", "less"},
                    description = "What frequent buyers spend a purchase")
            String verdict,

            @Schema(description = "Twice as many repeat purchases change the amount by this share; 0.1 is 10 % more")
            double perDoubling,

            @Schema(description = "Lower end of the 95 % interval")
            double low,

            @Schema(description = "Upper end") double high,

            double pValue) {}

    @Schema(name = "FittedParameter")
    record Parameter(
            String symbol,
            double value,

            @Schema(description = "Null at the edge of what is sought") @Nullable
            Double standardError) {}

    @Schema(name = "FitHoldout")
    record Check(
            LocalDate calibratedUntil,
            LocalDate to,
            int customers,
            long actual,
            @Nullable Double forecast,
            @Nullable Double biasPercent,

            @Schema(description = "Week by week after the calibration; the last one may be shorter")
            List<Holdout.Week> weeks,

            @Schema(description = "By repeat purchases before, 7 for 7 and more")
            List<Holdout.Repeats> byRepeats,

            @Schema(description = "The models compared, the best first; none where the firm named one")
            List<Holdout.Candidate> candidates) {}

    /** @param parameters variance from the parameters' errors; the others likewise */
    @Schema(name = "FitValue")
    record Worth(BigDecimal total, BigDecimal p10, BigDecimal p90, double parameters, double future, double holdout) {}

    static Fit of(ScoredFrame scored, boolean current) {
        Frame frame = scored.frame();
        Settings settings = frame.settings();
        return new Fit(
                scored.id(),
                scored.asOf(),
                scored.fittedAt(),
                current,
                settings.model() == null,
                new Assumed(
                        settings.margin(),
                        settings.annualDiscountRate(),
                        settings.horizonMonths(),
                        settings.unit().key()),
                purchasing(frame),
                spend(frame),
                check(scored.holdout()),
                worth(scored.value()));
    }

    private static Model purchasing(Frame frame) {
        PurchasingFit fit = frame.purchasing();
        return fit == null
                ? none(frame.modelName(), frame.purchasingMissing(), null)
                : new Model(
                        fit.name(),
                        fit.regularity(),
                        parameters(fit.parameters(), fit.standardErrors()),
                        fit.logLikelihood(),
                        fit.converged(),
                        key(fit.edge()),
                        fit.customers(),
                        null,
                        null,
                        null,
                        null);
    }

    private static Model spend(Frame frame) {
        SpendFit fit = frame.spend();
        BigDecimal mean = money(frame.meanSpend().mean());
        return fit == null
                ? none(GammaGamma.NAME, frame.spendMissing(), mean)
                : new Model(
                        fit.name(),
                        null,
                        parameters(fit.parameters(), fit.standardErrors()),
                        fit.logLikelihood(),
                        fit.converged(),
                        key(fit.edge()),
                        fit.customers(),
                        fit.correlation(),
                        byFrequency(fit.byFrequency()),
                        fit.hasMean() ? null : mean,
                        null);
    }

    private static @Nullable ByFrequency byFrequency(@Nullable SpendByFrequency found) {
        return found == null
                ? null
                : new ByFrequency(
                        found.verdict().key(), found.perDoubling(), found.low(), found.high(), found.pValue());
    }

    private static Model none(String name, @Nullable MissingModel why, @Nullable BigDecimal standIn) {
        String missing = why == null ? null : why.key();
        return new Model(name, null, List.of(), null, null, null, null, null, null, standIn, missing);
    }

    private static @Nullable String key(@Nullable Edge edge) {
        return edge == null ? null : edge.key();
    }

    private static List<Parameter> parameters(Map<String, Double> values, Map<String, Double> errors) {
        return values.entrySet().stream()
                .map(each -> new Parameter(each.getKey(), each.getValue(), errors.get(each.getKey())))
                .toList();
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
                        holdout.weeks(),
                        holdout.byRepeats(),
                        holdout.candidates());
    }

    private static @Nullable Worth worth(@Nullable BaseValue value) {
        return value == null
                ? null
                : new Worth(
                        money(value.total()),
                        money(value.p10()),
                        money(value.p90()),
                        value.parameters(),
                        value.future(),
                        value.holdout());
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
