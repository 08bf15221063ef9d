package io.changke.platform;

import io.changke.analytics.lifetime.PurchasingKind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request wants to be otherwise; null stays as it is. */
record FirmChange(
        @Nullable String name,
        @Nullable String currency,
        @Nullable String timeZone,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal annualDiscountRate,
        @Nullable Integer horizonMonths,
        @Nullable String purchasingModel) {
    private static final BigDecimal LOWEST_RATE = BigDecimal.ZERO;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.TEN;
    private static final List<String> MODELS = Stream.concat(
                    Stream.of(Firm.AUTO), Arrays.stream(PurchasingKind.values()).map(PurchasingKind::key))
            .toList();

    Firm applyTo(Firm firm) {
        check();
        return new Firm(
                name == null ? firm.name() : name.strip(),
                Objects.requireNonNullElse(currency, firm.currency()),
                timeZone == null ? firm.timeZone() : ZoneId.of(timeZone),
                rounded(margin, firm.margin()),
                rounded(annualDiscountRate, firm.annualDiscountRate()),
                Objects.requireNonNullElse(horizonMonths, firm.horizonMonths()),
                Objects.requireNonNullElse(purchasingModel, firm.purchasingModel()),
                firm.demo());
    }

    private void check() {
        new Checks()
                .require(name == null || name.strip().length() <= 200, "name", "problem.tooLong", 200)
                .require(currency == null || currencyExists(currency), "currency", "firm.currency")
                .require(
                        timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone),
                        "timeZone",
                        "firm.timeZone")
                .require(within(margin, BigDecimal.ZERO, BigDecimal.ONE), "margin", "problem.between", 0, 1)
                .require(
                        within(annualDiscountRate, LOWEST_RATE, HIGHEST_RATE),
                        "annualDiscountRate",
                        "problem.between",
                        LOWEST_RATE,
                        HIGHEST_RATE)
                .require(
                        horizonMonths == null || (horizonMonths >= 1 && horizonMonths <= 120),
                        "horizonMonths",
                        "problem.between",
                        1,
                        120)
                .require(
                        purchasingModel == null || MODELS.contains(purchasingModel),
                        "purchasingModel",
                        "firm.purchasingModel",
                        String.join(", ", MODELS))
                .done();
    }

    /** As exact as the table keeps it, so that what is answered is what is stored. */
    private static double rounded(@Nullable BigDecimal value, double otherwise) {
        return value == null
                ? otherwise
                : value.setScale(4, java.math.RoundingMode.HALF_EVEN).doubleValue();
    }

    private static boolean within(@Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        return value == null || (value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
    }

    private static boolean currencyExists(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
