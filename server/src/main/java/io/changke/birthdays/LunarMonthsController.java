package io.changke.birthdays;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calendar")
class LunarMonthsController {

    @Schema(name = "LunarMonth")
    record Month(
            @Schema(description = "By the sun, the first day of the month")
            LocalDate firstDay,

            @Schema(description = "1 to 12") int month,

            @Schema(description = "The second month of this number in its year")
            boolean leap) {}

    @Schema(name = "LunarMonths")
    record Months(List<Month> items) {}

    private final JdbcClient jdbc;

    LunarMonthsController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Operation(summary = "The months of the lunar calendar that have days between two others, from 1900 to 2100")
    @GetMapping("/api/v1/calendar/lunar-months")
    Months between(
            @Parameter(example = "2026-11-01") @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate from,
            @Parameter(example = "2026-11-30") @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate to) {
        return new Months(jdbc.sql("""
                        select first_day, month, leap
                        from lunar_month
                        where first_day <= :to and first_day + days > :from
                        order by first_day
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Month(
                        row.getObject("first_day", LocalDate.class), row.getInt("month"), row.getBoolean("leap")))
                .list());
    }
}
