package io.changke.followups;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewTask")
record NewTask(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Nullable Long customer,

        @Schema(description = "A user; oneself where it is left out") @Nullable
        Long owner,

        @Schema(example = "2026-11-25", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String dueOn,

        @Schema(example = "10:00", description = "By the firm's clock; the whole day where it is left out") @Nullable
        String dueTime,

        @Schema(example = "2026-11-25T09:00") @Nullable String remindAt) {}
