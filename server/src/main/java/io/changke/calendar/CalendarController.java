package io.changke.calendar;

import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calendar")
class CalendarController {

    /** A month with the weeks it begins and ends in has 42. */
    private static final int MOST_DAYS = 45;

    private static final int MOST_PER_DAY = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Schema(name = "Calendar", description = "The days with something on them")
    record CalendarView(List<CalendarDay> days) {}

    private final Calendar calendar;

    CalendarController(Calendar calendar) {
        this.calendar = calendar;
    }

    @Operation(
            summary = "What falls on the days of at most 45: tasks and cases that are due, birthdays by sun and moon")
    @GetMapping("/api/v1/calendar")
    CalendarView calendar(
            @Parameter(example = "2026-11-01") @RequestParam String from,
            @Parameter(example = "2026-11-30") @RequestParam String to,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"mine", "all"},
                                            defaultValue = "mine"))
                    @RequestParam(defaultValue = "mine")
                    String whose,
            @Parameter(description = "How many entries of a day, 1 to 200") @RequestParam(defaultValue = "20")
                    int perDay,
            @AuthenticationPrincipal Caller caller,
            Locale language) {
        LocalDate first = day(from, "from");
        LocalDate last = day(to, "to");
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
            throw Refusal.field("to", "calendar.span", MOST_DAYS);
        }
        if (!whose.equals("mine") && !whose.equals("all")) {
            throw Refusal.field("whose", "calendar.whose");
        }
        if (perDay < 1 || perDay > MOST_PER_DAY) {
            throw Refusal.field("perDay", "fields.limit", MOST_PER_DAY);
        }
        boolean mine = whose.equals("mine");
        return new CalendarView(
                calendar.days(new Calendar.Wanted(first, last, mine, caller.userId(), perDay), language));
    }

    private static LocalDate day(String text, String field) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw Refusal.field(field, "calendar.day");
        }
        throw Refusal.field(field, "calendar.day");
    }
}
