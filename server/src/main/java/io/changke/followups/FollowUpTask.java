package io.changke.followups;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUpTask", description = "What is to be done next with the customer, and when")
record FollowUpTask(
        @Nullable String title,

        @Schema(description = "A user; the writer where it is left out") @Nullable
        Long owner,

        @Schema(example = "2026-11-25", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String dueOn,

        @Schema(example = "10:00") @Nullable String dueTime,
        @Schema(example = "2026-11-25T09:00") @Nullable String remindAt) {}
