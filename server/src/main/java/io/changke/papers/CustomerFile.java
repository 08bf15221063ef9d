package io.changke.papers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A file kept with a customer, without its bytes. */
@Schema(name = "CustomerFile")
record CustomerFile(
        long id,
        long customerId,

        @Schema(description = "The follow-up it came with") @Nullable
        Long interactionId,

        @Schema(description = "Exactly as it was given") String name,

        @Schema(example = "application/pdf") String mediaType,

        @Schema(description = "In bytes") long size,

        @Nullable Long uploadedBy,
        @Nullable String uploader,
        OffsetDateTime uploadedAt) {}
