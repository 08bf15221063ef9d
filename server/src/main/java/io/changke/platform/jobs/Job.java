package io.changke.platform.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A job as the outside sees it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Job(
        long id,
        String kind,
        String label,

        @Schema(allowableValues = {"queued", "running", "done", "failed", "cancelled"})
        String state,

        @Nullable String phase,
        @Nullable String phaseLabel,
        long done,
        @Nullable Long total,

        @Nullable JsonNode result,

        @Nullable String error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
