package io.changke.imports;

import io.changke.files.Notice;
import io.changke.files.Recognition;
import io.changke.intake.TableKind.Undone;
import io.changke.intake.TablePlan;
import io.changke.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports, what became of them, and the moves between their states. */
@Component
class Imports {

    private static final String SELECT = """
            select id, kind, state, upload_id, file_name, size, sha256, recognition, plan, dry_run, corrects, read, accepted, rejected,
                   reasons, warnings, customers_created, updated, unchanged, restored, kept, job_id, created_by,
                   created_at
            from import
            """;

    private static final Notice NOT_SCORED = new Notice("imports.notScored", List.of());

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Imports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Refused when the same bytes are in already, or on their way. */
    long queue(
            Upload upload,
            FileOptions options,
            Recognition recognition,
            @Nullable Long corrects,
            @Nullable Long userId) {
        settle();
        try {
            return jdbc.sql("""
                            insert into import (kind, state, upload_id, file_name, size, sha256, options, recognition,
                                                dry_run, once, corrects, created_by)
                            values ('purchases', 'queued', :upload, :name, :size, :sha256, :options::jsonb,
                                    :recognition::jsonb, :dryRun, not :dryRun, :corrects, :user)
                            returning id
                            """)
                    .param("upload", upload.id())
                    .param("name", upload.name())
                    .param("size", upload.size())
                    .param("sha256", upload.sha256())
                    .param("options", json.writeValueAsString(options))
                    .param("recognition", json.writeValueAsString(recognition))
                    .param("dryRun", options.tries())
                    .param("corrects", corrects, java.sql.Types.BIGINT)
                    .param("user", userId)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException sameBytes) {
            throw Refusal.conflict("imports.sameBytes", upload.name());
        }
    }

    /** Refused when every row would be new and the same bytes are in already: they would be in twice. */
    long queue(Upload upload, String kind, TablePlan plan, @Nullable Long userId) {
        settle();
        try {
            return jdbc.sql("""
                            insert into import (kind, state, upload_id, file_name, size, sha256, options, plan,
                                                dry_run, once, created_by)
                            values (:kind, 'queued', :upload, :name, :size, :sha256, '{}', :plan::jsonb,
                                    :dryRun, :once, :user)
                            returning id
                            """)
                    .param("kind", kind)
                    .param("upload", upload.id())
                    .param("name", upload.name())
                    .param("size", upload.size())
                    .param("sha256", upload.sha256())
                    .param("plan", json.writeValueAsString(plan))
                    .param("dryRun", plan.dryRun())
                    .param("once", plan.key() == null && !plan.dryRun())
                    .param("user", userId)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException sameBytes) {
            throw Refusal.conflict("imports.sameBytes", upload.name());
        }
    }

    boolean sameBytes(String sha256) {
        settle();
        return jdbc.sql("""
                        select exists (
                            select from import
                            where sha256 = ? and once and state not in ('failed', 'cancelled', 'undone')
                        )
                        """).param(sha256).query(Boolean.class).single();
    }

    /** Whose job ended has ended too: without a trace before anything was written, without scores after that. */
    private void settle() {
        jdbc.sql("""
                        update import i
                        set state = case job.state when 'cancelled' then 'cancelled' else 'failed' end,
                            ended_at = job.ended_at
                        from job
                        where job.id = i.job_id and i.state in ('queued', 'running')
                          and job.state in ('cancelled', 'failed')
                        """).update();
        jdbc.sql("""
                        update import i
                        set state = case i.state when 'removed' then 'undone' else 'done' end,
                            warnings = case i.state when 'written' then i.warnings || ?::jsonb else i.warnings end,
                            ended_at = job.ended_at
                        from job
                        where job.id = i.job_id and i.state in ('written', 'undoing', 'removed')
                          and job.state in ('cancelled', 'failed')
                        """).param(json.writeValueAsString(NOT_SCORED)).update();
    }

    void belongsTo(long id, long job) {
        jdbc.sql("update import set job_id = ? where id = ?")
                .param(job)
                .param(id)
                .update();
    }

    void move(long id, ImportState to) {
        jdbc.sql("""
                        update import
                        set state = :state,
                            ended_at = case when :state in ('done', 'checked', 'undone') then now() else ended_at end
                        where id = :id
                        """).param("state", to.key()).param("id", id).update();
    }

    void doneWithoutScores(long id) {
        jdbc.sql("update import set state = 'done', ended_at = now(), warnings = warnings || ?::jsonb where id = ?")
                .param(json.writeValueAsString(NOT_SCORED))
                .param(id)
                .update();
    }

    /** False when it is not in the state to leave. */
    boolean move(long id, ImportState from, ImportState to) {
        settle();
        return jdbc.sql("update import set state = ? where id = ? and state = ?")
                        .param(to.key())
                        .param(id)
                        .param(from.key())
                        .update()
                == 1;
    }

    void written(long id, Counts counts) {
        jdbc.sql("""
                        update import
                        set state = 'written', read = :read, accepted = :accepted, rejected = :rejected,
                            reasons = :reasons::jsonb, warnings = :warnings::jsonb, customers_created = :created,
                            updated = :updated, unchanged = :unchanged
                        where id = :id
                        """)
                .param("read", counts.read())
                .param("accepted", counts.accepted())
                .param("rejected", counts.rejected())
                .param("reasons", json.writeValueAsString(counts.reasons()))
                .param("warnings", json.writeValueAsString(counts.warnings()))
                .param("created", counts.customersCreated())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("id", id)
                .update();
    }

    Import get(long id) {
        settle();
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("imports.unknown"));
    }

    void undone(long id, Undone undone) {
        jdbc.sql("update import set restored = ?, kept = ? where id = ?")
                .param(undone.restored())
                .param(undone.kept())
                .param(id)
                .update();
    }

    List<Import> latest(int limit) {
        settle();
        return jdbc.sql(SELECT + "where not dry_run order by id desc limit ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    private Import row(ResultSet row, int number) throws SQLException {
        Counts counts = new Counts(
                row.getLong("read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                json.readValue(row.getString("reasons"), new TypeReference<Map<String, Long>>() {}),
                json.readValue(row.getString("warnings"), new TypeReference<List<Notice>>() {}),
                row.getLong("customers_created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("restored"),
                row.getLong("kept"));
        String recognition = row.getString("recognition");
        String plan = row.getString("plan");
        return new Import(
                row.getLong("id"),
                row.getString("kind"),
                ImportState.of(row.getString("state")),
                row.getLong("upload_id"),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                recognition == null ? null : json.readValue(recognition, Recognition.class),
                plan == null ? null : json.readValue(plan, TablePlan.class),
                row.getBoolean("dry_run"),
                row.getObject("corrects", Long.class),
                counts,
                row.getObject("job_id", Long.class),
                row.getObject("created_by", Long.class),
                row.getTimestamp("created_at").toInstant());
    }
}
