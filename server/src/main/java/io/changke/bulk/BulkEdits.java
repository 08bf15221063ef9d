package io.changke.bulk;

import io.changke.customers.Cause;
import io.changke.fields.Listing;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The bulk edits, and the moves between their states. */
@Repository
class BulkEdits {

    private static final String SELECT = """
            select e.id, e.change, e.customers, e.created_by, coalesce(e.key_name, u.name) as who, e.created_at, e.key_name,
                   e.job_id, j.state, e.undo_job, undo.state as undo_state
            from bulk_edit e
            left join app_user u on u.id = e.created_by
            left join job j on j.id = e.job_id
            left join job undo on undo.id = e.undo_job
            """;

    private final JdbcClient jdbc;
    private final BulkCustomers customers;
    private final JsonMapper json;

    BulkEdits(JdbcClient jdbc, BulkCustomers customers, JsonMapper json) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.json = json;
    }

    /**
     * A bulk edit.
     *
     * @param customers whom it is meant for
     * @param state of its job, {@code undone} once it was taken back, {@code undoing} before that
     */
    record Edit(
            long id,
            Change change,
            int customers,
            @Nullable Long createdBy,
            @Nullable String keyName,
            @Nullable String who,
            OffsetDateTime createdAt,
            long job,
            String state,
            @Nullable Long undoJob) {

        Cause cause(Cause.Kind kind) {
            return new Cause(kind, id, createdBy, keyName);
        }
    }

    /** In one transaction with whom it is meant for, so that the job changes those who were counted. */
    long enter(Change change, Listing listing, Caller caller) {
        Cause by = Cause.of(Cause.Kind.BULK, caller);
        long id = jdbc.sql("""
                        insert into bulk_edit (change, created_by, key_name)
                        values (:change::jsonb, :user, :key)
                        returning id
                        """)
                .param("change", json.writeValueAsString(change))
                .param("user", by.user(), java.sql.Types.BIGINT)
                .param("key", by.keyName())
                .query(Long.class)
                .single();
        int meant = customers.enter(id, listing);
        jdbc.sql("update bulk_edit set customers = ? where id = ?")
                .param(meant)
                .param(id)
                .update();
        return id;
    }

    void belongsTo(long id, long job) {
        jdbc.sql("update bulk_edit set job_id = ? where id = ?")
                .param(job)
                .param(id)
                .update();
    }

    /** Refused where it was taken back already. */
    void undoneBy(long id, long job) {
        int one = jdbc.sql("""
                        update bulk_edit e
                        set undo_job = :job
                        where id = :id
                          and not exists (select from job undo
                                          where undo.id = e.undo_job and undo.state not in ('failed', 'cancelled'))
                        """).param("job", job).param("id", id).update();
        if (one == 0) {
            throw Refusal.conflict("bulk.undone");
        }
    }

    Edit get(long id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("bulk.unknown"));
    }

    List<Edit> latest(int limit) {
        return jdbc.sql(SELECT + "order by e.id desc limit ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    private Edit row(ResultSet row, int number) throws SQLException {
        String undo = row.getString("undo_state");
        boolean takenBack = undo != null && !undo.equals("failed") && !undo.equals("cancelled");
        return new Edit(
                row.getLong("id"),
                json.readValue(row.getString("change"), Change.class),
                row.getInt("customers"),
                row.getObject("created_by", Long.class),
                row.getString("key_name"),
                row.getString("who"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("job_id"),
                takenBack ? (undo.equals("done") ? "undone" : "undoing") : row.getString("state"),
                row.getObject("undo_job", Long.class));
    }
}
