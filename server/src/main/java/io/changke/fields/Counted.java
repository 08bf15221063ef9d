package io.changke.fields;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many there are.
 *
 * @param exact false where counting would have taken too long: then it is what PostgreSQL expects by its statistics
 */
@Schema(name = "CustomerCount")
public record Counted(
        long count,

        @Schema(description = "Whether they were counted; otherwise the count is estimated")
        boolean exact) {}
