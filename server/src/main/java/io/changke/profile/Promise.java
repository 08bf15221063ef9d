package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What we promised a customer; {@code kept} is null as long as it is open. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Promise(
        @Nullable String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text,

        @Schema(format = "date") @Nullable String dueOn,
        @Nullable Boolean kept)
        implements Item {

    public Promise {
        id = Plain.tidy(id);
        text = Plain.tidy(text);
        dueOn = Plain.tidy(dueOn);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.needed(checks, at + ".text", text);
        Shape.length(checks, at + ".text", text, Shape.LONG);
        Shape.day(checks, at + ".dueOn", dueOn);
    }
}
