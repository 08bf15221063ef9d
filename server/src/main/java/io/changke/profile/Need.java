package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer needs: said, or latent and found out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Need(
        @Nullable String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text,

        @Nullable Boolean latent,

        @Schema(allowableValues = {"survey", "interview", "observation", "data", "other"}) @Nullable
        String method,

        @Nullable String source,
        @Schema(format = "date") @Nullable String on)
        implements Item {

    static final List<String> METHODS = List.of("survey", "interview", "observation", "data", "other");

    public Need {
        id = Plain.tidy(id);
        text = Plain.tidy(text);
        source = Plain.tidy(source);
        on = Plain.tidy(on);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.needed(checks, at + ".text", text);
        Shape.length(checks, at + ".text", text, Shape.LONG);
        Shape.choice(checks, at + ".method", method, METHODS);
        Shape.length(checks, at + ".source", source, Shape.SHORT);
        Shape.pastDay(checks, at + ".on", on);
    }
}
