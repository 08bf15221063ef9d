package io.changke.followups;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is to be done, as stored. */
record Task(
        long id,
        String title,
        @Nullable Long customerId,
        @Nullable Long interactionId,
        @Nullable Long ownerId,
        LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable OffsetDateTime remindAt,
        @Nullable OffsetDateTime doneAt,
        int version) {

    Tasks.Draft draft() {
        return new Tasks.Draft(title, customerId, interactionId, ownerId, dueOn, dueTime, remindAt);
    }
}
