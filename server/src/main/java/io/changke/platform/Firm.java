package io.changke.platform;

import java.time.ZoneId;

/**
 * The firm that uses this server, and what its figures are computed with.
 *
 * @param currency ISO 4217
 * @param margin contribution per unit of revenue, 0 to 1
 * @param annualDiscountRate above −1; 0.15 is 15 % a year
 * @param horizonMonths how far a customer's value looks ahead, 1 to 120
 * @param purchasingModel which model scores the base, or {@link #AUTO} for the one that forecasts a held-out time best
 */
public record Firm(
        String name,
        String currency,
        ZoneId timeZone,
        double margin,
        double annualDiscountRate,
        int horizonMonths,
        String purchasingModel,
        boolean demo) {

    public static final String AUTO = "auto";
}
