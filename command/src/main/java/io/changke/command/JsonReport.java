package io.changke.command;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.Holdout;
import io.changke.analytics.base.RfmFrame;
import io.changke.analytics.base.Settings;
import io.changke.analytics.lifetime.MissingModel;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.SpendFit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The analysis for machines. Keys are stable; a part that could not be computed is null and has a reason. */
final class JsonReport {

    private static final String NO_SPLIT = "periodTooShort";

    /** What expected spend is where the spend model gives none: the mean of the base. */
    private static final String MEAN_SPEND = "meanSpend";

    private final Analysis analysis;
    private final Settings settings;

    JsonReport(Analysis analysis) {
        this.analysis = analysis;
        this.settings = analysis.frame().settings();
    }

    String write() {
        ObjectWriter writer = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        return writer.writeValueAsString(tree());
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(
                "period",
                object("from", analysis.from().toString(), "to", analysis.to().toString()));
        tree.put("customers", analysis.customers());
        tree.put("returnsOnlyCustomers", analysis.returnsOnly());
        tree.put("purchases", analysis.purchases());
        tree.put("orders", analysis.orders());
        tree.put("lines", analysis.lines());
        tree.put("returnLines", analysis.returnLines());
        tree.put("serviceLines", analysis.serviceLines());
        tree.put("revenue", Rounding.money(analysis.revenue()));
        tree.put("skippedLines", object("count", analysis.skippedLines(), "reasons", analysis.skipped()));
        tree.put("concentration", concentration());
        var frame = analysis.frame();
        tree.put(
                "models",
                object(
                        "purchasing", purchasing(frame.purchasing(), frame.purchasingMissing()),
                        "spend", spend(frame.spend(), frame.spendMissing())));
        tree.put("holdout", holdout(analysis.holdout()));
        tree.put("value", value(analysis.value()));
        tree.put("rfm", rfm(frame.rfm()));
        tree.put("tiers", groups(analysis.groups().tiers(), tier -> tier.key()));
        tree.put("stages", groups(analysis.groups().stages(), stage -> stage.key()));
        return tree;
    }

    private Map<String, @Nullable Object> concentration() {
        var shares = analysis.concentration();
        return object(
                "best1Percent", Rounding.share(shares.shareOf(.01)),
                "best10Percent", Rounding.share(shares.shareOf(.1)),
                "best20Percent", Rounding.share(shares.shareOf(.2)),
                "best50Percent", Rounding.share(shares.shareOf(.5)));
    }

    private Map<String, @Nullable Object> purchasing(@Nullable PurchasingFit fit, @Nullable MissingModel missing) {
        if (fit == null) {
            Map<String, @Nullable Object> none = object(
                    "name", analysis.frame().modelName(),
                    "unit", settings.unit().key(),
                    "parameters", null,
                    "standardErrors", null,
                    "logLikelihood", null,
                    "converged", null);
            none.put("customers", null);
            none.put("distinctRows", null);
            none.put("reason", missing == null ? null : missing.key());
            return none;
        }
        Map<String, @Nullable Object> model = object(
                "name", fit.name(),
                "unit", settings.unit().key(),
                "parameters", fit.parameters(),
                "standardErrors", fit.standardErrors(),
                "logLikelihood", fit.logLikelihood(),
                "converged", fit.converged());
        var edge = fit.edge();
        if (fit.regularity() != null) {
            model.put("regularity", fit.regularity());
        }
        model.put("customers", fit.customers());
        model.put("distinctRows", fit.distinctRows());
        model.put("edge", edge == null ? null : edge.key());
        return model;
    }

    private static Map<String, @Nullable Object> spend(@Nullable SpendFit fit, @Nullable MissingModel missing) {
        if (fit == null) {
            Map<String, @Nullable Object> none = object(
                    "name", "gamma-gamma",
                    "parameters", null,
                    "logLikelihood", null,
                    "converged", null,
                    "customers", null);
            none.put("standIn", MEAN_SPEND);
            none.put("reason", missing == null ? null : missing.key());
            return none;
        }
        var edge = fit.edge();
        Map<String, @Nullable Object> model = object(
                "name", fit.name(),
                "parameters", fit.parameters(),
                "standardErrors", fit.standardErrors(),
                "logLikelihood", fit.logLikelihood(),
                "converged", fit.converged(),
                "customers", fit.customers());
        model.put("correlation", fit.correlation());
        var byFrequency = fit.byFrequency();
        model.put(
                "byFrequency",
                byFrequency == null
                        ? null
                        : object(
                                "verdict", byFrequency.verdict().key(),
                                "perDoubling", byFrequency.perDoubling(),
                                "low", byFrequency.low(),
                                "high", byFrequency.high(),
                                "pValue", byFrequency.pValue()));
        model.put("edge", edge == null ? null : edge.key());
        model.put("standIn", fit.hasMean() ? null : MEAN_SPEND);
        if (!fit.hasMean()) {
            model.put("reason", fit.canBeUsed() ? "noMean" : edge == null ? "notConverged" : edge.key());
        }
        return model;
    }

    private Map<String, @Nullable Object> holdout(@Nullable Holdout holdout) {
        if (holdout == null) {
            Map<String, @Nullable Object> none = object(
                    "calibratedUntil",
                    null,
                    "to",
                    null,
                    "purchasing",
                    null,
                    "spend",
                    null,
                    "actual",
                    null,
                    "forecast",
                    null);
            none.put("biasPercent", null);
            none.put("reason", NO_SPLIT);
            return none;
        }
        Map<String, @Nullable Object> check = object(
                "calibratedUntil", day(holdout.calibratedUntil()),
                "to", day(holdout.to()),
                "purchasing", purchasing(holdout.purchasing(), holdout.purchasingMissing()),
                "spend", spend(holdout.spend(), holdout.spendMissing()),
                "customers", holdout.customers(),
                "actual", holdout.actual());
        var missing = holdout.purchasingMissing();
        check.put("forecast", holdout.forecast());
        check.put("biasPercent", holdout.biasPercent());
        if (holdout.biasPercent() == null) {
            check.put("reason", missing != null ? missing.key() : "noPurchasesAfter");
        }
        check.put("weeks", holdout.weeks());
        check.put("byRepeats", holdout.byRepeats());
        if (!holdout.candidates().isEmpty()) {
            check.put("candidates", holdout.candidates());
        }
        return check;
    }

    private Map<String, @Nullable Object> value(@Nullable BaseValue value) {
        Map<String, @Nullable Object> worth = object(
                "total",
                value == null ? null : Rounding.money(value.total()),
                "p10",
                value == null ? null : Rounding.money(value.p10()),
                "p90",
                value == null ? null : Rounding.money(value.p90()),
                "horizonMonths",
                settings.horizonMonths(),
                "annualDiscountRate",
                settings.annualDiscountRate(),
                "margin",
                settings.margin());
        if (value == null) {
            var missing = analysis.frame().purchasingMissing();
            worth.put("reason", missing == null ? null : missing.key());
        } else {
            worth.put(
                    "variance",
                    object("parameters", value.parameters(), "future", value.future(), "holdout", value.holdout()));
        }
        return worth;
    }

    private Map<String, @Nullable Object> rfm(RfmFrame means) {
        return object(
                "means",
                object(
                        "recency", means.meanRecency(),
                        "frequency", means.meanFrequency(),
                        "monetary", means.meanMonetary()),
                "classes",
                groups(analysis.groups().rfm(), rfmClass -> rfmClass.key()));
    }

    private <K> Map<String, @Nullable Object> groups(Map<K, Group> groups, Function<K, String> key) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        groups.forEach((name, group) -> {
            Double value = group.value(analysis.hasModel());
            all.put(
                    key.apply(name),
                    object(
                            "customers", group.customers(),
                            "revenue", Rounding.money(group.revenue()),
                            "value", value == null ? null : Rounding.money(value)));
        });
        return all;
    }

    private static String day(int epochDay) {
        return java.time.LocalDate.ofEpochDay(epochDay).toString();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }
}
