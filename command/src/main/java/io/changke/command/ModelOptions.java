package io.changke.command;

import io.changke.analytics.base.ModelUnit;
import io.changke.analytics.base.PurchasingKind;
import io.changke.analytics.base.Settings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the figures rest on: dates, model, money. */
final class ModelOptions {

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "analyse.asOf")
    private @Nullable String asOf;

    @Option(names = "--calibrate-until", paramLabel = "DATE", descriptionKey = "analyse.calibrateUntil")
    private @Nullable String calibrateUntil;

    @Option(names = "--unit", paramLabel = "week|day", descriptionKey = "analyse.unit")
    private String unit = ModelUnit.WEEK.key();

    @Option(names = "--model", paramLabel = "bg-nbd|mbg-nbd", descriptionKey = "analyse.model")
    private String model = PurchasingKind.BG_NBD.key();

    @Option(names = "--margin", paramLabel = "SHARE", descriptionKey = "analyse.margin")
    private @Nullable String margin;

    @Option(names = "--annual-discount-rate", paramLabel = "RATE", descriptionKey = "analyse.discountRate")
    private @Nullable String discountRate;

    @Option(names = "--horizon", paramLabel = "MONTHS", descriptionKey = "analyse.horizon")
    private @Nullable String horizon;

    Settings settings() {
        Settings chosen = Settings.DEFAULT
                .withUnit(oneOf("--unit", unit, ModelUnit.values(), ModelUnit::key))
                .withModel(oneOf("--model", model, PurchasingKind.values(), PurchasingKind::key));
        if (margin != null) {
            chosen = chosen.withMargin(number("--margin", margin, 0, 1));
        }
        if (discountRate != null) {
            chosen = chosen.withAnnualDiscountRate(number("--annual-discount-rate", discountRate, 0, 10));
        }
        if (horizon != null) {
            double months = number("--horizon", horizon, 1, 1200);
            if (months != Math.rint(months)) {
                throw new BadUsage("mistake.whole", "--horizon", horizon);
            }
            chosen = chosen.withHorizonMonths((int) months);
        }
        return chosen;
    }

    @Nullable
    LocalDate asOf() {
        return date("--as-of", asOf);
    }

    @Nullable
    LocalDate calibrateUntil() {
        return date("--calibrate-until", calibrateUntil);
    }

    private static @Nullable LocalDate date(String option, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip().replace('/', '-'));
        } catch (DateTimeException e) {
            throw new BadUsage("mistake.date", option, written);
        }
    }

    /** 0.3, and 30 % as well. */
    private static double number(String option, String written, double least, double most) {
        String plain = written.strip();
        boolean percent = plain.endsWith("%");
        try {
            double number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
            double value = percent ? number / 100 : number;
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new BadUsage("mistake.number", option, written);
        }
        throw new BadUsage("mistake.range", option, written, least, most);
    }

    private static <T> T oneOf(String option, String written, T[] choices, Function<T, String> key) {
        return Arrays.stream(choices)
                .filter(choice -> key.apply(choice).equals(written))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "mistake.choice",
                        option,
                        written,
                        String.join(", ", Arrays.stream(choices).map(key).toList())));
    }
}
