package io.changke.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How business is this month, by who looks after the customers and by where they bought. Each {@code condition} asks
 * {@code POST /api/v1/customers/search} for the customers behind its figure.
 *
 * @param from the first day of the month
 * @param to the last day of the ledger's figures
 * @param lastTo as many days into last month
 */
record Business(
        LocalDate from,
        LocalDate to,
        LocalDate lastFrom,
        LocalDate lastTo,
        String currency,
        List<OfOwner> owners,
        List<OfChannel> channels) {

    /** This month. */
    long buyers() {
        return owners.stream().mapToLong(each -> each.sold().customers()).sum();
    }

    /**
     * What was sold to the customers whom somebody looks after, and what they owe now.
     *
     * @param owner null: the public pool
     */
    @Schema(name = "BusinessOfOwner")
    record OfOwner(@Nullable Long id, @Nullable String owner, boolean atWork, Sold sold, Owing owing) {}

    /** @param channel null: sold without naming one */
    @Schema(name = "BusinessOfChannel")
    record OfChannel(@Nullable String channel, Sold sold) {}

    /**
     * @param customers who bought this month
     * @param condition finds them
     * @param lastCondition finds who bought in the same days of last month
     */
    @Schema(name = "BusinessSold")
    record Sold(
            BigDecimal amount,
            int customers,
            BigDecimal lastMonthSamePeriod,
            Map<String, Object> condition,
            Map<String, Object> lastCondition) {}

    @Schema(name = "BusinessOwing")
    record Owing(
            BigDecimal owed, BigDecimal overdue, Map<String, Object> condition, Map<String, Object> overdueCondition) {}
}
