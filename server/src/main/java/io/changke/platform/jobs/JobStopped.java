package io.changke.platform.jobs;

/** The job must end now: somebody cancelled it, or the server stops. Handlers let it pass. */
public final class JobStopped extends RuntimeException {
    private final boolean cancelled;

    JobStopped(boolean cancelled) {
        super(cancelled ? "cancelled" : "the server stops", null, false, false);
        this.cancelled = cancelled;
    }

    boolean cancelled() {
        return cancelled;
    }
}
