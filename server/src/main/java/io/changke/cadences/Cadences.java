package io.changke.cadences;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days by tier; null where nobody need be contacted just because time passed. */
@Schema(name = "ContactCadences")
record Cadences(
        @Schema(example = "30") @Nullable Integer platinum,
        @Nullable Integer gold,
        @Nullable Integer iron,
        @Nullable Integer lead) {

    private static final int MOST_DAYS = 3650;

    @JsonIgnore
    Map<String, @Nullable Integer> byTier() {
        Map<String, @Nullable Integer> days = new HashMap<>();
        days.put("platinum", platinum);
        days.put("gold", gold);
        days.put("iron", iron);
        days.put("lead", lead);
        return days;
    }

    void check() {
        Checks checks = new Checks();
        byTier().forEach((tier, days) -> checks.require(
                days == null || (days >= 1 && days <= MOST_DAYS), tier, "problem.between", 1, MOST_DAYS));
        checks.done();
    }
}
