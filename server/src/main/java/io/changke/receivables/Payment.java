package io.changke.receivables;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money received, as stored.
 *
 * @param number of the receipt or the bank's entry
 * @param dueId what it is meant for; null settles the oldest
 * @param prepaid what is left of it for dues to come
 */
record Payment(
        long id,
        long customerId,
        @Nullable String number,
        LocalDate paidOn,
        BigDecimal amount,

        @Schema(allowableValues = {"cash", "transfer", "card", "wechat", "alipay", "cheque", "other"})
        String method,

        @Nullable Long dueId,
        BigDecimal prepaid,
        @Nullable String note,
        int version) {}
