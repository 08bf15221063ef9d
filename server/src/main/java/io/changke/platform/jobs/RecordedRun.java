package io.changke.platform.jobs;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes the progress of a run into its row, in transactions of its own so that others see it at once. */
final class RecordedRun implements JobRun {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final long id;
    private final String arguments;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate apart;
    private final BooleanSupplier stopping;

    private @Nullable String phase;
    private long done;
    private @Nullable Long total;
    private long writtenAt = System.nanoTime() - PAUSE;

    RecordedRun(
            long id,
            String arguments,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions,
            BooleanSupplier stopping) {
        this.id = id;
        this.arguments = arguments;
        this.jdbc = jdbc;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.stopping = stopping;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public <T> T arguments(Class<T> type) {
        return json.readValue(arguments, type);
    }

    @Override
    public void phase(String key) {
        phase = key;
        done = 0;
        total = null;
        write();
    }

    @Override
    public void total(long expected) {
        total = expected;
        write();
    }

    @Override
    public void done(long reached) {
        done = reached;
        if (stopping.getAsBoolean()) {
            throw new JobStopped(false);
        }
        if (System.nanoTime() - writtenAt >= PAUSE) {
            write();
        }
    }

    private void write() {
        if (stopping.getAsBoolean()) {
            throw new JobStopped(false);
        }
        Boolean cancelled = apart.execute(status -> jdbc.sql(
                        "update job set phase = ?, done = ?, total = ? where id = ? returning cancel_requested")
                .param(phase)
                .param(done)
                .param(total)
                .param(id)
                .query(Boolean.class)
                .single());
        writtenAt = System.nanoTime();
        if (Boolean.TRUE.equals(cancelled)) {
            throw new JobStopped(true);
        }
    }

    /** The last word before the job is done. */
    void flush() {
        if (phase != null) {
            apart.executeWithoutResult(status -> jdbc.sql("update job set done = ?, total = ? where id = ?")
                    .param(done)
                    .param(total)
                    .param(id)
                    .update());
        }
    }

    @Override
    public boolean isBrokenOffBy(Throwable failed) {
        return failed instanceof JobStopped || stopping.getAsBoolean() || databaseAway(failed);
    }

    private static boolean databaseAway(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return jdbc.sql("select value from job_checkpoint where job_id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(value -> json.readValue(value, type));
    }

    @Override
    public void checkpoint(Object value) {
        jdbc.sql("""
                        insert into job_checkpoint (job_id, value) values (?, ?::jsonb)
                        on conflict (job_id) do update set value = excluded.value
                        """).param(id).param(json.writeValueAsString(value)).update();
    }
}
