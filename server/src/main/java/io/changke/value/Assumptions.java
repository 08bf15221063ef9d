package io.changke.value;

import io.changke.analytics.base.Settings;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.platform.Firm;
import io.changke.platform.FirmSettings;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the firm has settled: the margin where costs are unknown, the discount rate, the horizon, and its day. */
@Component
class Assumptions {
    private final FirmSettings settings;

    Assumptions(FirmSettings settings) {
        this.settings = settings;
    }

    Firm firm() {
        return settings.current();
    }

    LocalDate today() {
        return LocalDate.now(firm().timeZone());
    }

    /** @param margin what the ledger shows where costs are known, what the firm supposes where they are not */
    static Settings settings(Firm firm, double margin) {
        return Settings.DEFAULT
                .withMargin(margin)
                .withAnnualDiscountRate(firm.annualDiscountRate())
                .withHorizonMonths(firm.horizonMonths())
                .withModel(PurchasingKind.of(firm.purchasingModel()).orElse(null));
    }
}
