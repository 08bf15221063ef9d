package io.changke.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A case as it is shown. */
@Schema(name = "Case")
record CaseView(
        long id,
        CaseCustomer customer,

        @Schema(allowableValues = {"complaint", "question", "request"})
        String kind,

        String subject,
        String text,
        @Nullable CaseUser owner,
        @Nullable LocalDate dueOn,
        boolean overdue,

        @Schema(allowableValues = {"low", "normal", "high", "urgent"})
        String priority,

        @Schema(allowableValues = {"open", "in-progress", "closed"})
        String state,

        @Nullable String result,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        int version) {

    record CaseCustomer(long id, String displayName) {}

    record CaseUser(long id, String name) {}
}
