package io.changke.equity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customer equity and what it is made of. Each {@code condition} asks {@code POST /api/v1/customers/search} for the
 * customers behind its figure; null where no condition can say who they are.
 *
 * @param value future value of all customers; null without a purchasing model
 * @param history the month-ends before, ascending
 */
@Schema(name = "Equity")
record Equity(
        @Nullable LocalDate asOf,
        int customers,
        @Nullable BigDecimal value,
        BigDecimal revenue,
        List<Month> history,
        List<Group> tiers,
        List<Group> stages,
        @Nullable Rfm rfm,
        List<Portion> concentration) {

    static final Equity NOTHING =
            new Equity(null, 0, null, BigDecimal.ZERO, List.of(), List.of(), List.of(), null, List.of());

    @Schema(name = "EquityMonth")
    record Month(
            LocalDate monthEnd,
            int customers,
            @Nullable BigDecimal value,
            @Nullable BigDecimal p10,
            @Nullable BigDecimal p90,

            @Schema(description = "Worked out later with the parameters of that day")
            boolean reconstructed) {}

    @Schema(name = "EquityGroup")
    record Group(
            String name,
            int customers,
            @Nullable BigDecimal value,
            BigDecimal revenue,
            Map<String, Object> condition) {}

    /** @param meanRecency in days; the classes compare each customer with the three means */
    @Schema(name = "RfmFigures")
    record Rfm(double meanRecency, double meanFrequency, double meanMonetary, List<Group> classes, List<Cell> cells) {}

    @Schema(name = "RfmCell")
    record Cell(
            @Schema(description = "Score of recency, 1 to 5, 5 for who bought last")
            int r,

            @Schema(description = "Score of frequency, 1 to 5")
            int f,

            int customers,

            @Schema(description = "Of one customer on average")
            BigDecimal meanRevenue,

            @Nullable BigDecimal value,
            Map<String, Object> condition) {}

    @Schema(name = "EquityPortion", description = "Of the customers in order of what they bring, the best ones")
    record Portion(
            @Schema(description = "0.2 for the best 20 %") double customers,

            @Schema(description = "What those with the highest net revenue bring of all of it") @Nullable
            Double revenue,

            @Schema(description = "What those with the highest future value hold of all of it") @Nullable
            Double value) {}
}
