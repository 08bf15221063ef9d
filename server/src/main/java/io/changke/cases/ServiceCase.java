package io.changke.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case as stored. */
record ServiceCase(
        long id,
        long customerId,
        String kind,
        String subject,
        String details,
        @Nullable Long ownerId,
        @Nullable LocalDate dueOn,
        String priority,
        String state,
        int version) {

    /** What its people may write. */
    record Draft(
            String kind,
            String subject,
            String details,
            @Nullable Long owner,
            @Nullable LocalDate dueOn,
            String priority) {}

    Draft draft() {
        return new Draft(kind, subject, details, ownerId, dueOn, priority);
    }

    boolean closed() {
        return state.equals(CaseWords.CLOSED);
    }
}
