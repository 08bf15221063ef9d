package io.changke.platform.jobs;

import java.util.Optional;

/** One run of a job, as its handler sees it. What reports progress throws {@link JobStopped} when the job must end. */
public interface JobRun {

    long id();

    <T> T arguments(Class<T> type);

    /** Begins another phase; done and total start anew. The key is that of a sentence {@code jobs.phase.<key>}. */
    void phase(String key);

    void total(long total);

    /** How much of the phase is done so far. Cheap: written a few times a second at most. */
    void done(long done);

    /** Whether this failure only breaks the run off: the handler lets it pass, and the job ends or is run again. */
    default boolean isBrokenOffBy(Throwable failed) {
        return failed instanceof JobStopped;
    }

    /** What an earlier run of this job left, if that one was cut off. */
    <T> Optional<T> checkpoint(Class<T> type);

    /** Kept with the caller's transaction, so that it is true exactly when the work is. */
    void checkpoint(Object value);
}
