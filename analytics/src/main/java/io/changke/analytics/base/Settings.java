package io.changke.analytics.base;

import io.changke.analytics.lifetime.PurchasingKind;
import org.jspecify.annotations.Nullable;

/**
 * What a firm decides about its figures.
 *
 * @param annualDiscountRate 0.15 is 15 % a year, 0 to 10
 * @param margin contribution of a unit of revenue, 0 to 1
 * @param horizonMonths how far future value looks, 1 to 1,200 months of 365.25 ∕ 12 days
 * @param unit of the purchasing model
 * @param model the purchasing model; null for the one that forecasts a held-out time best
 * @param tiers shares of the pyramid
 * @param stages thresholds of the stages
 */
public record Settings(
        double annualDiscountRate,
        double margin,
        int horizonMonths,
        ModelUnit unit,
        @Nullable PurchasingKind model,
        TierShares tiers,
        StageRule stages) {

    public static final Settings DEFAULT =
            new Settings(0.15, 0.30, 36, ModelUnit.WEEK, PurchasingKind.BG_NBD, TierShares.DEFAULT, StageRule.DEFAULT);

    /** @throws IllegalArgumentException naming the figure that is out of its range */
    public Settings {
        if (!(annualDiscountRate >= 0 && annualDiscountRate <= 10)) {
            throw new IllegalArgumentException("annualDiscountRate " + annualDiscountRate + " is not in 0 to 10");
        }
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("margin " + margin + " is not in 0 to 1");
        }
        if (horizonMonths < 1 || horizonMonths > 1200) {
            throw new IllegalArgumentException("horizonMonths " + horizonMonths + " is not in 1 to 1200");
        }
    }

    public Settings withAnnualDiscountRate(double rate) {
        return new Settings(rate, margin, horizonMonths, unit, model, tiers, stages);
    }

    public Settings withMargin(double share) {
        return new Settings(annualDiscountRate, share, horizonMonths, unit, model, tiers, stages);
    }

    public Settings withHorizonMonths(int months) {
        return new Settings(annualDiscountRate, margin, months, unit, model, tiers, stages);
    }

    public Settings withUnit(ModelUnit other) {
        return new Settings(annualDiscountRate, margin, horizonMonths, other, model, tiers, stages);
    }

    public Settings withModel(@Nullable PurchasingKind other) {
        return new Settings(annualDiscountRate, margin, horizonMonths, unit, other, tiers, stages);
    }

    /** The horizon in the model's unit. */
    public double horizon() {
        return unit.of(horizonMonths * 365.25 / 12);
    }

    /** δ: the continuous discount rate per unit of the model. */
    public double discountRate() {
        return Math.log1p(annualDiscountRate) / unit.of(365.25);
    }
}
