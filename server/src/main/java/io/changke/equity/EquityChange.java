package io.changke.equity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the value of the base is another on one day than it was on an earlier one, and who moved between tiers and stages.
 *
 * @param from a month-end
 * @param to a later month-end, or the day of the current scores
 * @param choices the month-ends that can be compared, ascending
 * @param moves between tiers
 * @param stageMoves between stages
 * @param parts add up, with {@code before}, to {@code after}, to the cent
 */
@Schema(name = "EquityChange")
record EquityChange(
        LocalDate from,
        LocalDate to,
        List<LocalDate> choices,
        BigDecimal before,
        BigDecimal after,
        List<Part> parts,
        List<Move> moves,
        List<Move> stageMoves) {

    @Schema(name = "EquityChangePart")
    record Part(
            @Schema(
                    allowableValues = {"new", "grown", "declined", "lost", "removed"},
                    description = "lost: in stage lost since; removed: deleted or merged since")
            String name,

            int customers,
            BigDecimal amount,
            @Nullable Map<String, Object> condition) {}

    /** @param before null for customers who had not bought yet */
    @Schema(name = "EquityMove")
    record Move(
            @Nullable String before,
            String after,
            int customers,
            @Nullable BigDecimal valueBefore,
            BigDecimal valueAfter,
            @Nullable Map<String, Object> condition) {}
}
