package io.changke.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day with something on it; there may be more than is listed. */
record CalendarDay(LocalDate day, long count, List<CalendarEntry> entries) {

    record CalendarEntry(
            @Schema(allowableValues = {"task", "case", "birthday"})
            String kind,

            @Schema(description = "Of the task or the case; of the customer whose birthday it is")
            long id,

            @Schema(example = "09:30") @Nullable String time,

            @Nullable String title,
            @Nullable CalendarCustomer customer,
            @Nullable CalendarUser owner,
            boolean done,

            @Schema(description = "Of a birthday by the moon: month and day, L for a leap month", example = "08-15")
            @Nullable
            String lunarDay,

            @Schema(description = "How old somebody is on a birthday by the sun") @Nullable
            Integer turns) {}

    record CalendarCustomer(long id, String displayName) {}

    record CalendarUser(long id, String name) {}
}
