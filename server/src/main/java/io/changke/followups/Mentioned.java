package io.changke.followups;

import io.swagger.v3.oas.annotations.media.Schema;

/** A colleague whom a follow-up names. */
@Schema(name = "Mentioned")
record Mentioned(
        long id,

        @Schema(description = "As it stood in the text, after the @")
        String name) {}
