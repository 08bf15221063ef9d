package io.changke.cases;

import io.changke.followups.FirmTime;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewCase")
record NewCase(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Long customer,

        @Schema(
                allowableValues = {"complaint", "question", "request"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String subject,

        @Schema(description = "At most 10,000 characters, kept exactly") @Nullable
        String text,

        @Schema(description = "A user; oneself where it is left out") @Nullable
        Long owner,

        @Schema(example = "2026-11-30") @Nullable String dueOn,

        @Schema(
                allowableValues = {"low", "normal", "high", "urgent"},
                defaultValue = "normal")
        @Nullable
        String priority) {

    long customerOrRefuse() {
        if (customer == null) {
            throw Refusal.field("customer", "problem.missing");
        }
        return customer;
    }

    ServiceCase.Draft draft(@Nullable Long by) {
        return new ServiceCase.Draft(
                CaseWords.oneOf(CaseWords.KINDS, kind, "kind"),
                subject == null ? "" : subject,
                text == null ? "" : text,
                owner == null ? by : owner,
                dueOn == null ? null : FirmTime.day(dueOn, "dueOn"),
                priority == null
                        ? CaseWords.USUAL_PRIORITY
                        : CaseWords.oneOf(CaseWords.PRIORITIES, priority, "priority"));
    }
}
