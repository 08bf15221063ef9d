package io.changke.platform.jobs;

/** The job must end now: somebody cancelled it, the server stops, or another server is to do it. Handlers let it pass. */
public final class JobStopped extends RuntimeException {
    private final boolean cancelled;

    JobStopped(boolean cancelled) {
        super(cancelled ? "cancelled" : "to be run again", null, false, false);
        this.cancelled = cancelled;
    }

    /** For a job that needs what only another server on this database has: it goes back into the queue. */
    public static JobStopped isForAnotherServer() {
        return new JobStopped(false);
    }

    boolean cancelled() {
        return cancelled;
    }
}
