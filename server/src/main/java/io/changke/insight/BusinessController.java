package io.changke.insight;

import io.changke.customers.Visibility;
import io.changke.fields.Listing.Restriction;
import io.changke.platform.FirmSettings;
import io.changke.platform.KeptAnswer;
import io.changke.value.ScoredFrame;
import io.changke.value.ScoredFrames;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BusinessController {

    private static final long MANY = 5_000;

    private final BusinessFigures figures;
    private final ScoredFrames frames;
    private final FirmSettings firm;
    private final Visibility visibility;
    private final KeptAnswer<Asked, Business> kept = new KeptAnswer<>(business -> business.buyers() > MANY);

    BusinessController(BusinessFigures figures, ScoredFrames frames, FirmSettings firm, Visibility visibility) {
        this.figures = figures;
        this.frames = frames;
        this.firm = firm;
        this.visibility = visibility;
    }

    /** All that the answer depends on but the purchases themselves. */
    private record Asked(LocalDate asOf, String currency, Restriction visible) {}

    @Operation(
            summary = "Sales this month by who looks after the customers and by channel, and who owes how much",
            description = "Of the month of the last refresh, so that it adds up to what Home shows")
    @GetMapping("/api/v1/base/business")
    public Business business() {
        LocalDate asOf = frames.current()
                .map(ScoredFrame::asOf)
                .orElseGet(() -> LocalDate.now(firm.current().timeZone()));
        Asked asked = new Asked(asOf, firm.current().currency(), visibility.ofCustomers());
        return kept.to(asked, () -> figures.business(new Now(0, asOf, asOf, null), asked.currency()));
    }
}
