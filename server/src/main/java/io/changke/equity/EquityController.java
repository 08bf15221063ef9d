package io.changke.equity;

import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/equity")
@Tag(name = "Equity")
class EquityController {
    private final Equities equities;

    EquityController(Equities equities) {
        this.equities = equities;
    }

    @Operation(
            summary =
                    "What the base is worth: over time, by tier and stage, by recency and frequency, and how concentrated")
    @GetMapping
    Equity equity() {
        return equities.equity();
    }

    @Operation(summary = "Why the value of the base changed between two days, and who moved between tiers")
    @GetMapping("/change")
    EquityChange change(
            @Parameter(
                            description = "A month-end; the one of a quarter ago where it is left out",
                            example = "2026-08-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "A later month-end; the day of the current scores where it is left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to) {
        return equities.change(Optional.ofNullable(from), Optional.ofNullable(to))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "equity.noSuchDays"));
    }
}
