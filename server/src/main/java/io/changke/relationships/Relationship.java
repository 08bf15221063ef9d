package io.changke.relationships;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody stands to a customer, seen from the customer. */
record Relationship(
        long id,

        @Schema(description = "What the other is to the customer")
        Kind kind,

        Neighbour other,
        List<String> roles,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String note,
        int version) {

    @Schema(name = "Neighbour")
    record Neighbour(
            long id,
            String displayName,

            @Schema(allowableValues = {"person", "organisation"})
            String kind,

            @Nullable String phone,
            @Nullable String city) {}

    /** What is said about it. */
    record Draft(
            Kind kind,
            List<String> roles,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String note) {}
}
