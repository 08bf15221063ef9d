package io.changke.followups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What was said with a customer, as stored. */
record Interaction(
        long id,
        long customerId,

        @Schema(allowableValues = {"call", "visit", "message", "note", "meeting"})
        String kind,

        OffsetDateTime happenedAt,
        String said,
        @Nullable Long writtenBy,
        @Nullable String writer,
        OffsetDateTime writtenAt,
        int version) {}
