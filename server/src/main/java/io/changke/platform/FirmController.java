package io.changke.platform;

import io.changke.platform.access.Caller;
import io.changke.platform.jobs.UnfinishedJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/firm")
class FirmController {
    private final FirmSettings settings;
    private final UnfinishedJobs jobs;

    FirmController(FirmSettings settings, UnfinishedJobs jobs) {
        this.settings = settings;
        this.jobs = jobs;
    }

    /** @param job what brings the figures up to date, when this change moved them */
    record FirmAnswer(
            String name,
            String currency,
            String timeZone,
            double margin,
            double annualDiscountRate,
            int horizonMonths,
            String purchasingModel,
            boolean demo,
            @Nullable Long job) {
        static FirmAnswer of(Firm firm, @Nullable Long job) {
            return new FirmAnswer(
                    firm.name(),
                    firm.currency(),
                    firm.timeZone().getId(),
                    firm.margin(),
                    firm.annualDiscountRate(),
                    firm.horizonMonths(),
                    firm.purchasingModel(),
                    firm.demo(),
                    job);
        }
    }

    @GetMapping
    FirmAnswer current() {
        return FirmAnswer.of(settings.current(), null);
    }

    @PatchMapping
    @Transactional
    public FirmAnswer change(@RequestBody FirmChange change, @AuthenticationPrincipal Caller caller) {
        var newest = jobs.newest();
        var firm = settings.change(change, caller.userId());
        return FirmAnswer.of(firm, jobs.submittedAfter(newest));
    }
}
