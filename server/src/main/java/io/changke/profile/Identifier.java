package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What another system calls the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identifier(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "erp") @Nullable
        String system,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String value)
        implements Item {

    public Identifier {
        system = Plain.tidy(system);
        value = Plain.tidy(value);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.needed(checks, at + ".system", system);
        Shape.needed(checks, at + ".value", value);
        Shape.length(checks, at + ".system", system, Shape.SHORT);
        Shape.length(checks, at + ".value", value, Shape.SHORT);
    }
}
