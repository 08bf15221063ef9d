package io.changke.owners;

import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules of the public pool; null where there is no such rule. */
@Schema(name = "PoolRule")
record PoolRule(
        @Schema(description = "After so many days without contact a customer returns to the pool", example = "30")
        @Nullable
        Integer returnAfterDays,

        @Schema(description = "Who looks after so many customers claims no more", example = "200") @Nullable
        Integer mostClaimed) {

    /** Whoever is to lose a customer is warned a week before. */
    private static final int LEAST_DAYS = 7;

    private static final int MOST_DAYS = 3650;
    private static final int MOST_CUSTOMERS = 1_000_000;

    void check() {
        new Checks()
                .require(
                        returnAfterDays == null || (returnAfterDays >= LEAST_DAYS && returnAfterDays <= MOST_DAYS),
                        "returnAfterDays",
                        "problem.between",
                        LEAST_DAYS,
                        MOST_DAYS)
                .require(
                        mostClaimed == null || (mostClaimed >= 1 && mostClaimed <= MOST_CUSTOMERS),
                        "mostClaimed",
                        "problem.between",
                        1,
                        MOST_CUSTOMERS)
                .done();
    }
}
