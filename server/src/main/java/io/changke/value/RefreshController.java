package io.changke.value;

import io.changke.platform.access.Caller;
import io.changke.platform.jobs.Jobs;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RefreshController {
    private final Jobs jobs;

    RefreshController(Jobs jobs) {
        this.jobs = jobs;
    }

    @Schema(name = "StartedJob")
    record Started(long job) {}

    @PostMapping("/api/v1/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started refresh(@AuthenticationPrincipal Caller caller) {
        return new Started(jobs.submit(RefreshJob.KIND, new RefreshJob.Order(false), caller.userId()));
    }
}
