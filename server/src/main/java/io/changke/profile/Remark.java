package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer likes, or what hurts: as said, by whom it is known, and when it was. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeclaredRemark")
public record Remark(
        @Nullable String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text,

        @Nullable String source,
        @Schema(format = "date") @Nullable String on)
        implements Item {

    public Remark {
        id = Plain.tidy(id);
        text = Plain.tidy(text);
        source = Plain.tidy(source);
        on = Plain.tidy(on);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.needed(checks, at + ".text", text);
        Shape.length(checks, at + ".text", text, Shape.LONG);
        Shape.length(checks, at + ".source", source, Shape.SHORT);
        Shape.pastDay(checks, at + ".on", on);
    }
}
