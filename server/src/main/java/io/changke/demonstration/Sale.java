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

    Sale by(Guest another) {
        return new Sale(another, orderNumber, at, shop, product, quantity, amount, discount, cost);
    }

    boolean isReturn() {
        return quantity < 0;
    }
}
