package io.changke.platform.jobs;

import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/jobs")
class JobsController {
    private final Jobs jobs;
    private final JobEvents events;

    JobsController(Jobs jobs, JobEvents events) {
        this.jobs = jobs;
        this.events = events;
    }

    @Schema(name = "Jobs")
    record JobList(List<Job> items) {}

    @GetMapping
    JobList latest(@RequestParam(defaultValue = "50") int limit, Locale language) {
        new Checks()
                .require(limit >= 1 && limit <= 200, "limit", "problem.between", 1, 200)
                .done();
        return new JobList(jobs.latest(limit, language));
    }

    @GetMapping("/{id}")
    Job one(@PathVariable long id, Locale language) {
        return jobs.get(id, language);
    }

    @PostMapping("/{id}/cancel")
    Job cancel(@PathVariable long id, Locale language) {
        return jobs.cancel(id, language);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Locale language) {
        return events.subscribe(language);
    }
}
