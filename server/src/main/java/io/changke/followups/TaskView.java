package io.changke.followups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A task as it is shown. */
@Schema(name = "Task")
record TaskView(
        long id,
        String title,
        @Nullable TaskCustomer customer,
        @Nullable TaskUser owner,
        LocalDate dueOn,
        @Nullable String dueTime,
        boolean overdue,
        @Nullable OffsetDateTime remindAt,
        @Nullable OffsetDateTime doneAt,
        @Nullable Long interactionId,
        int version) {

    record TaskCustomer(long id, String displayName) {}

    record TaskUser(long id, String name) {}
}
