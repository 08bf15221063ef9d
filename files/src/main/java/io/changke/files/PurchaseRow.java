package io.changke.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One usable line of a purchase log.
 *
 * @param line its number in the file, from 1
 * @param customer never blank; {@code 17850.0} is given as {@code 17850}
 * @param time null where the file has dates only
 * @param amount of the whole line, signed: negative for a return of goods
 * @param isReturn the quantity (without quantity: the amount) is negative, or the order number marks a cancellation
 * @param isService postage, bank charges, adjustments: not goods, but revenue
 */
public record PurchaseRow(
        long line,
        String customer,
        @Nullable String name,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable String order,
        @Nullable String product,
        @Nullable String productName,
        @Nullable BigDecimal quantity,
        BigDecimal amount,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal cost,
        @Nullable String channel,
        boolean isReturn,
        boolean isService) {}
