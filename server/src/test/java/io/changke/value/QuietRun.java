package io.changke.value;

import io.changke.platform.jobs.JobRun;
import java.util.Optional;
import java.util.function.Consumer;

/** A run that nobody watches, or in which something happens when a phase begins. */
public record QuietRun(Consumer<String> onPhase) implements JobRun {

    public QuietRun() {
        this(phase -> {});
    }

    @Override
    public long id() {
        return 0;
    }

    @Override
    public <T> T arguments(Class<T> type) {
        throw new UnsupportedOperationException("No arguments");
    }

    @Override
    public void phase(String key) {
        onPhase.accept(key);
    }

    @Override
    public void total(long total) {}

    @Override
    public void done(long done) {}

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void checkpoint(Object value) {}
}
