package io.changke.platform.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the job that a change set off through a listener which the changing package does not know. */
@Component
public class UnfinishedJobs {
    private final JdbcClient jdbc;

    UnfinishedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from job")
                .query(Long.class)
                .single();
    }

    public @Nullable Long submittedAfter(long id) {
        return jdbc.sql("""
                        select min(id) from job
                        where id > ? and state in ('queued', 'running') and xmin = pg_current_xact_id()::xid
                        """).param(id).query(Long.class).optional().orElse(null);
    }
}
