package io.changke.ledger;

import io.changke.platform.Checks;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A purchase as entered by hand or by API, checked. */
record Entry(
        @Nullable Long customerId,
        @Nullable String externalId,
        @Nullable String orderNumber,
        ZonedDateTime purchasedAt,
        @Nullable String channel,
        List<Line> lines) {

    private static final int LONGEST = 200;
    private static final int MOST_LINES = 1000;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(12);
    private static final int DECIMALS = 4;

    /** The quantity's sign, or without one the amount's, tells goods that come back. */
    record Line(@Nullable String product, @Nullable BigDecimal quantity, BigDecimal amount) {
        boolean isReturn() {
            return (quantity != null ? quantity : amount).signum() < 0;
        }
    }

    /** All that is wrong is said at once. */
    void check(ZonedDateTime now) {
        Checks checks = new Checks()
                .require(!purchasedAt.isAfter(now.plusMinutes(5)), "purchasedAt", "ledger.purchase.future")
                .require(purchasedAt.getYear() >= 1900, "purchasedAt", "ledger.purchase.date")
                .require(!lines.isEmpty(), "lines", "ledger.purchase.noLines")
                .require(lines.size() <= MOST_LINES, "lines", "ledger.purchase.manyLines", MOST_LINES);
        length(checks, "customer.externalId", externalId);
        length(checks, "orderNumber", orderNumber);
        length(checks, "channel", channel);
        for (int i = 0; i < lines.size(); i++) {
            check(checks, "lines[" + i + "]", lines.get(i));
        }
        checks.done();
    }

    private static void check(Checks checks, String at, Line line) {
        length(checks, at + ".product", line.product);
        number(checks, at + ".amount", line.amount);
        BigDecimal quantity = line.quantity;
        if (quantity != null) {
            number(checks, at + ".quantity", quantity);
            checks.require(quantity.signum() != 0, at + ".quantity", "ledger.purchase.noQuantity");
            checks.require(
                    quantity.signum() * line.amount.signum() >= 0, at + ".amount", "ledger.purchase.contradiction");
        }
    }

    private static void number(Checks checks, String at, BigDecimal number) {
        checks.require(
                number.abs().compareTo(BEYOND) < 0
                        && number.stripTrailingZeros().scale() <= DECIMALS,
                at,
                "ledger.purchase.number",
                DECIMALS);
    }

    private static void length(Checks checks, String at, @Nullable String text) {
        checks.require(
                text == null || (!text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0),
                at,
                "ledger.purchase.text",
                LONGEST);
    }
}
