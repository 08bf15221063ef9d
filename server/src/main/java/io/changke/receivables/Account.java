package io.changke.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands with the firm, and the entries that it follows from.
 *
 * @param owed what is open of all dues; overdue is the part of it whose terms are over
 * @param prepaid what was received and is not used for any due yet
 * @param oldestDebtDays since the oldest open amount was issued
 * @param dues the open ones first, the oldest of them first, then the latest of the others
 */
record Account(
        BigDecimal owed,
        BigDecimal overdue,
        BigDecimal prepaid,
        @Nullable LocalDate oldestOpenOn,
        @Nullable Integer oldestDebtDays,
        @Nullable LocalDate lastPaidOn,
        List<Ageing.Bucket> buckets,
        List<Due> dues,
        List<Payment> payments,
        boolean more) {}
