package io.changke.classes;

import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Classes everybody anew after the limits were changed. */
@Component
class ClassifyJob implements JobHandler {
    static final String KIND = "classify";

    private final Census census;

    ClassifyJob(Census census) {
        this.census = census;
    }

    record Order() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Object run(JobRun job) {
        job.phase("classifying");
        census.all(false);
        return null;
    }
}
