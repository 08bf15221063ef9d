package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a channel may be used for a purpose: since when, and where that was said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Boolean given,

        @Schema(description = "The day it was said", format = "date", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String at,

        @Schema(example = "Form in the shop") @Nullable String source)
        implements Item {

    public static final List<String> CHANNELS = List.of("sms", "email", "phone", "wechat", "post");
    public static final List<String> PURPOSES = List.of("marketing", "service", "research");

    public Consent {
        at = Plain.tidy(at);
        source = Plain.tidy(source);
    }

    @Override
    public void check(Checks checks, String place) {
        Shape.needed(checks, place + ".given", given);
        Shape.needed(checks, place + ".at", at);
        Shape.pastDay(checks, place + ".at", at);
        Shape.length(checks, place + ".source", source, Shape.SHORT);
    }
}
