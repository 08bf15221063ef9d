package io.changke.platform.jobs;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells browsers what becomes of jobs. Reads the table while somebody listens: so it is true whoever changed it. */
@Component
class JobEvents {
    private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);
    private static final long LOOK_EVERY = 400;
    private static final long SIGN_OF_LIFE_NANOS = Duration.ofSeconds(15).toNanos();

    private final Jobs jobs;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "job-events");
        thread.setDaemon(true);
        return thread;
    });
    private boolean looking;

    JobEvents(Jobs jobs) {
        this.jobs = jobs;
    }

    private static final class Listener {
        final SseEmitter emitter = new SseEmitter(Duration.ofHours(1).toMillis());
        final Locale language;
        final Map<Long, Job> told = new HashMap<>();
        long wroteAt = System.nanoTime();

        Listener(Locale language) {
            this.language = language;
        }

        void tell(List<Job> current) throws IOException {
            for (var job : current) {
                if (!job.equals(told.put(job.id(), job))) {
                    emitter.send(SseEmitter.event()
                            .name("job")
                            .id(Long.toString(job.id()))
                            .data(job));
                    wroteAt = System.nanoTime();
                }
            }
            told.keySet().retainAll(current.stream().map(Job::id).toList());
            if (System.nanoTime() - wroteAt > SIGN_OF_LIFE_NANOS) {
                emitter.send(SseEmitter.event().comment("here"));
                wroteAt = System.nanoTime();
            }
        }
    }

    SseEmitter subscribe(Locale language) {
        var listener = new Listener(language);
        listener.emitter.onCompletion(() -> listeners.remove(listener));
        listener.emitter.onTimeout(listener.emitter::complete);
        listener.emitter.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        startLooking();
        return listener.emitter;
    }

    private synchronized void startLooking() {
        if (!looking) {
            looking = true;
            var unused = clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        for (var listener : listeners) {
            try {
                listener.tell(jobs.current(listener.language));
            } catch (IOException | IllegalStateException gone) {
                drop(listener, gone);
            } catch (RuntimeException away) {
                LOG.warn("cannot tell of jobs just now", away);
            }
        }
    }

    private void drop(Listener listener, Exception gone) {
        listeners.remove(listener);
        listener.emitter.completeWithError(gone);
    }

    /** Open streams would hold up a graceful stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        listeners.forEach(listener -> listener.emitter.complete());
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
