package io.changke.platform.jobs;

import java.util.Optional;

/** A run without the scheduler, which is cut off after so many portions. */
public final class CutOff implements JobRun {

    private final Object arguments;
    private int portions;

    public CutOff(Object arguments, int portions) {
        this.arguments = arguments;
        this.portions = portions;
    }

    @Override
    public long id() {
        return 0;
    }

    @Override
    public <T> T arguments(Class<T> type) {
        return type.cast(arguments);
    }

    @Override
    public void phase(String key) {}

    @Override
    public void total(long total) {}

    @Override
    public void done(long done) {
        if (--portions == 0) {
            throw JobStopped.isForAnotherServer();
        }
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void checkpoint(Object value) {}
}
