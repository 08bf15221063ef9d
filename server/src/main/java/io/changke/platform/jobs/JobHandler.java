package io.changke.platform.jobs;

import org.jspecify.annotations.Nullable;

/** Does the jobs of one kind. A bean; found by its kind. */
public interface JobHandler {

    String kind();

    /**
     * Does the work, outside any transaction. After a crash it is called again from the start: whatever it commits it must
     * be able to meet again, by being repeatable or by a checkpoint.
     *
     * @return what is shown as the job's result, or null
     * @throws io.changke.platform.Refusal when the job fails for a reason the user can understand
     */
    @Nullable
    Object run(JobRun job);
}
