package io.changke.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An amount that a customer has to pay, as stored. */
record Due(
        long id,
        long customerId,
        @Nullable String number,
        BigDecimal amount,
        BigDecimal open,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable String note,
        int version) {}
