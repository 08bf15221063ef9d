package io.changke.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.changke.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Long work: submitted, looked at, cancelled. */
@Component
public class Jobs {
    private static final String COLUMNS =
            "select id, kind, state, phase, done, total, result, error, created_at, started_at, ended_at from job ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JobRows rows;
    /** Asked for late: the scheduler knows the handlers, which in turn may submit jobs. */
    private final ObjectProvider<Scheduler> scheduler;

    Jobs(JdbcClient jdbc, JsonMapper json, JobRows rows, ObjectProvider<Scheduler> scheduler) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.scheduler = scheduler;
    }

    /** Joins the caller's transaction: when that rolls back there was no job. */
    @Transactional
    public long submit(String kind, Object arguments, @Nullable Long userId) {
        var id = jdbc.sql("insert into job (kind, arguments, created_by) values (?, ?::jsonb, ?) returning id")
                .param(kind)
                .param(json.writeValueAsString(arguments))
                .param(userId)
                .query(Long.class)
                .single();
        scheduler.getObject().schedule(JobTask.instance(id), Instant.now());
        afterCommit(() -> scheduler.getObject().triggerCheckForDueExecutions());
        return id;
    }

    /** One that is queued already will do: it begins after the caller's transaction has ended, and sees what that wrote. */
    @Transactional
    public long submitUnlessQueued(String kind, @Nullable Long userId) {
        return jdbc.sql("select id from job where kind = ? and state = 'queued' order by id limit 1 for update")
                .param(kind)
                .query(Long.class)
                .optional()
                .orElseGet(() -> submit(kind, Map.of(), userId));
    }

    public Job get(long id, Locale language) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(rows.in(language))
                .optional()
                .orElseThrow(() -> Refusal.notFound("jobs.unknown", Long.toString(id)));
    }

    List<Job> latest(int limit, Locale language) {
        return jdbc.sql(COLUMNS + "order by id desc limit ?")
                .param(limit)
                .query(rows.in(language))
                .list();
    }

    /** Everything unfinished, and what ended just now. */
    List<Job> current(Locale language) {
        return jdbc.sql(COLUMNS + """
                                where state in ('queued', 'running') or ended_at > now() - interval '15 seconds'
                                order by id
                                """).query(rows.in(language)).list();
    }

    /** A queued job ends at once, a running one at its next word of progress, a finished one stays as it is. */
    @Transactional
    public Job cancel(long id, Locale language) {
        jdbc.sql("""
                        update job
                        set cancel_requested = true,
                            ended_at = case when state = 'queued' then now() end,
                            state = case when state = 'queued' then 'cancelled' else state end
                        where id = ? and state in ('queued', 'running')
                        """).param(id).update();
        return get(id, language);
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
