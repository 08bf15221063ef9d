package io.changke.command;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums of binary fractions, given to the digits that mean something. */
final class Rounding {

    private Rounding() {}

    static BigDecimal money(double amount) {
        return to(amount, 2);
    }

    static BigDecimal share(double share) {
        return to(share, 6);
    }

    /** Written without an exponent. */
    static BigDecimal to(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }
}
