package io.changke.demonstration;

import io.changke.platform.jobs.JobRun;
import java.util.Optional;

/** A refresh while the server starts: there is no job yet that anybody could look at or cancel. */
final class UnattendedRun implements JobRun {

    @Override
    public long id() {
        return 0;
    }

    @Override
    public <T> T arguments(Class<T> type) {
        throw new UnsupportedOperationException("Nobody ordered this run");
    }

    @Override
    public void phase(String key) {
        // it takes seconds
    }

    @Override
    public void total(long total) {
        // it takes seconds
    }

    @Override
    public void done(long done) {
        // it takes seconds
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void checkpoint(Object value) {
        // nothing to resume: it is run again from its start
    }
}
