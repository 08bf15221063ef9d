package io.changke.platform.jobs;

import io.changke.platform.Refusal;
import io.changke.platform.Refusal.Sentence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes a job from queued to its end, whatever that is. */
@Component
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_ATTEMPTS = 10;

    private final JobLock lock;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JobRows rows;
    private final PlatformTransactionManager transactions;
    private final ObjectProvider<JobHandler> handlers;
    private volatile boolean stopping;

    JobRunner(
            JobLock lock,
            JdbcClient jdbc,
            JsonMapper json,
            JobRows rows,
            PlatformTransactionManager transactions,
            ObjectProvider<JobHandler> handlers) {
        this.lock = lock;
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.transactions = transactions;
        this.handlers = handlers;
    }

    private record Claim(String kind, String arguments, int attempts, boolean cancelled) {}

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /**
     * False when the job is to be run again: another job is running, another server has what it needs, this one stops, or
     * the database went away.
     */
    boolean run(long id) {
        try (var held = lock.take().orElse(null)) {
            return held != null && runAlone(id);
        }
    }

    private boolean runAlone(long id) {
        var claim = claim(id);
        if (claim.isEmpty()) {
            return true;
        }
        if (claim.get().cancelled()) {
            end(id, "cancelled", null, null);
            return true;
        }
        if (claim.get().attempts() > MOST_ATTEMPTS) {
            end(id, "failed", null, Sentence.of("jobs.diedRepeatedly"));
            return true;
        }
        return attempt(id, claim.get());
    }

    private Optional<Claim> claim(long id) {
        return jdbc.sql("""
                        update job
                        set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now())
                        where id = ? and state in ('queued', 'running')
                        returning kind, arguments, attempts, cancel_requested
                        """)
                .param(id)
                .query((row, n) -> new Claim(
                        row.getString("kind"),
                        row.getString("arguments"),
                        row.getInt("attempts"),
                        row.getBoolean("cancel_requested")))
                .optional();
    }

    private boolean attempt(long id, Claim claim) {
        var run = new RecordedRun(id, claim.arguments(), jdbc, json, transactions, () -> stopping);
        try {
            var result = handler(claim.kind()).run(run);
            run.flush();
            end(id, "done", result == null ? null : json.writeValueAsString(result), null);
            return true;
        } catch (JobStopped stopped) {
            return stopped(id, stopped.cancelled());
        } catch (Refusal refused) {
            end(id, "failed", null, refused.sentence());
            return true;
        } catch (RuntimeException | Error failed) {
            if (run.isBrokenOffBy(failed)) {
                LOG.warn("job {} is interrupted and will be run again", id, failed);
                return stopped(id, false);
            }
            LOG.error("job {} ({}) failed", id, claim.kind(), failed);
            end(id, "failed", null, Sentence.of("jobs.failed", Long.toString(id)));
            return true;
        }
    }

    private boolean stopped(long id, boolean cancelled) {
        if (cancelled) {
            end(id, "cancelled", null, null);
        } else {
            jdbc.sql("update job set state = 'queued', attempts = attempts - 1 where id = ?")
                    .param(id)
                    .update();
        }
        return cancelled;
    }

    private void end(long id, String state, @Nullable String result, @Nullable Sentence error) {
        jdbc.sql("update job set state = ?, result = ?::jsonb, error = ?::jsonb, ended_at = now() where id = ?")
                .param(state)
                .param(result)
                .param(error == null ? null : rows.error(error))
                .param(id)
                .update();
        jdbc.sql("delete from job_checkpoint where job_id = ?").param(id).update();
    }

    private JobHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of the kind " + kind));
    }
}
