package io.changke.customers;

import io.changke.platform.Refusal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a customer is out of sight.
 *
 * @param mergedInto who stands for both now
 * @param deletedBy null where it was no user
 */
record Absence(
        @Nullable Long mergedInto,
        OffsetDateTime deletedAt,
        @Nullable String deletedBy) {

    Refusal refusal() {
        if (mergedInto != null) {
            return new Refusal(HttpStatus.GONE, "customers.merged", mergedInto).with("mergedInto", mergedInto);
        }
        Refusal deleted = new Refusal(HttpStatus.GONE, "customers.deleted").with("deletedAt", deletedAt);
        return deletedBy == null ? deleted : deleted.with("deletedBy", deletedBy);
    }
}
