package io.changke.demonstration;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One line of an order; quantity, amount and cost are negative where goods came back. */
record Sale(
        Guest guest,
        String orderNumber,
        LocalDateTime at,
        Shop shop,
        Product product,
        int quantity,
        BigDecimal amount,
        BigDecimal discount,
        BigDecimal cost) {

    boolean isReturn() {
        return quantity < 0;
    }
}
