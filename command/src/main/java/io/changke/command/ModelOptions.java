package io.changke.command;

import io.changke.analytics.base.ModelUnit;
import io.changke.analytics.base.Settings;
import io.changke.analytics.lifetime.PurchasingKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the figures rest on: dates, model, money. */
final class ModelOptions {

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "analyse.asOf", converter = Values.Day.class)
    private @Nullable LocalDate asOf;

    @Option(
            names = "--calibrate-until",
            paramLabel = "DATE",
            descriptionKey = "analyse.calibrateUntil",
            converter = Values.Day.class)
    private @Nullable LocalDate calibrateUntil;

    @Option(names = "--unit", paramLabel = "week|day", descriptionKey = "analyse.unit", converter = Values.Unit.class)
    private ModelUnit unit = ModelUnit.WEEK;

    @Option(
            names = "--model",
            paramLabel = "auto|bg-nbd|mbg-nbd|bg-cnbd-k|mbg-cnbd-k|pareto-nbd|nbd",
            descriptionKey = "analyse.model",
            converter = Values.Model.class)
    private Values.Choice model = new Values.Choice(PurchasingKind.BG_NBD);

    @Option(names = "--margin", paramLabel = "SHARE", descriptionKey = "analyse.margin", converter = Values.Share.class)
    private double margin = Settings.DEFAULT.margin();

    @Option(
            names = "--annual-discount-rate",
            paramLabel = "RATE",
            descriptionKey = "analyse.discountRate",
            converter = Values.DiscountRate.class)
    private double discountRate = Settings.DEFAULT.annualDiscountRate();

    @Option(
            names = "--horizon",
            paramLabel = "MONTHS",
            descriptionKey = "analyse.horizon",
            converter = Values.Months.class)
    private int horizon = Settings.DEFAULT.horizonMonths();

    Settings settings() {
        return Settings.DEFAULT
                .withUnit(unit)
                .withModel(model.kind())
                .withMargin(margin)
                .withAnnualDiscountRate(discountRate)
                .withHorizonMonths(horizon);
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    @Nullable
    LocalDate calibrateUntil() {
        return calibrateUntil;
    }
}
