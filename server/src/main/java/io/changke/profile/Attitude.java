package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a customer stands towards something, from 1 (averse, unlikely) to 5 (keen, certain). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attitude(
        @Nullable String id,

        @Schema(
                allowableValues = {"risk", "products", "service", "repurchase", "recommend"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String towards,

        @Schema(minimum = "1", maximum = "5", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Integer value,

        @Nullable String source,
        @Schema(format = "date") @Nullable String on)
        implements Item {

    static final List<String> TOWARDS = List.of("risk", "products", "service", "repurchase", "recommend");

    public Attitude {
        id = Plain.tidy(id);
        source = Plain.tidy(source);
        on = Plain.tidy(on);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.needed(checks, at + ".towards", towards);
        Shape.choice(checks, at + ".towards", towards, TOWARDS);
        checks.require(value != null && value >= 1 && value <= 5, at + ".value", "profile.attitude");
        Shape.length(checks, at + ".source", source, Shape.SHORT);
        Shape.pastDay(checks, at + ".on", on);
    }
}
