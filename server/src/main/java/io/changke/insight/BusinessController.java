package io.changke.insight;

import io.changke.platform.FirmSettings;
import io.changke.value.ScoredFrame;
import io.changke.value.ScoredFrames;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BusinessController {

    private final BusinessFigures figures;
    private final ScoredFrames frames;
    private final FirmSettings firm;

    BusinessController(BusinessFigures figures, ScoredFrames frames, FirmSettings firm) {
        this.figures = figures;
        this.frames = frames;
        this.firm = firm;
    }

    @Operation(
            summary = "Sales this month by who looks after the customers and by channel, and who owes how much",
            description = "Of the month of the last refresh, so that it adds up to what Home shows")
    @GetMapping("/api/v1/base/business")
    @Transactional(readOnly = true)
    public Business business() {
        LocalDate asOf = frames.current()
                .map(ScoredFrame::asOf)
                .orElseGet(() -> LocalDate.now(firm.current().timeZone()));
        Now now = new Now(0, asOf, asOf, null);
        return new Business(
                now.monthBegin(),
                asOf,
                now.lastMonthBegin(),
                now.lastMonthSameDay(),
                firm.current().currency(),
                figures.byOwner(now),
                figures.byChannel(now));
    }
}
