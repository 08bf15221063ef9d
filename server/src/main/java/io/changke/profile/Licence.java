package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A licence or qualification of a firm: until when it is good, and when it is reviewed next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Licence(
        @Nullable String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Nullable String number,
        @Schema(format = "date") @Nullable String expiresOn,
        @Schema(format = "date") @Nullable String reviewOn)
        implements Item {

    public Licence {
        id = Plain.tidy(id);
        name = Plain.tidy(name);
        number = Plain.tidy(number);
        expiresOn = Plain.tidy(expiresOn);
        reviewOn = Plain.tidy(reviewOn);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.needed(checks, at + ".name", name);
        Shape.length(checks, at + ".name", name, Shape.SHORT);
        Shape.length(checks, at + ".number", number, Shape.SHORT);
        Shape.day(checks, at + ".expiresOn", expiresOn);
        Shape.day(checks, at + ".reviewOn", reviewOn);
    }
}
