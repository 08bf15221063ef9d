package io.changke.duties;

import io.changke.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hand-overs, and what went over in each. */
@Repository
class HandOvers {

    private final JdbcClient jdbc;

    HandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A hand-over and how far it came.
     *
     * @param state of its job, {@code undone} once it was taken back, {@code undoing} before that
     */
    record Entry(
            HandOver order,
            @Nullable String toName,
            @Nullable String byName,
            OffsetDateTime createdAt,
            long job,
            String state,
            @Nullable Long undoJob) {

        boolean underWay() {
            return state.equals("queued") || state.equals("running") || state.equals("undoing");
        }
    }

    void requireKnown(long user) {
        find(user, "");
    }

    /** Who hands over the same user's duties at the same time waits until the transaction ends. */
    void hold(long user) {
        find(user, "for no key update");
    }

    private void find(long user, String lock) {
        boolean known = jdbc.sql("select id from app_user where id = ? " + lock)
                .param(user)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!known) {
            throw Refusal.notFound("users.unknown", Long.toString(user));
        }
    }

    long enter(long from, @Nullable Long to, @Nullable Long heir, @Nullable Long by, @Nullable String keyName) {
        return jdbc.sql("""
                        insert into hand_over (from_user, to_user, heir, created_by, key_name)
                        values (:from, :to, :heir, :by, :key)
                        returning id
                        """)
                .param("from", from)
                .param("to", to, Types.BIGINT)
                .param("heir", heir, Types.BIGINT)
                .param("by", by, Types.BIGINT)
                .param("key", keyName)
                .query(Long.class)
                .single();
    }

    void belongsTo(long id, long job) {
        jdbc.sql("update hand_over set job_id = ? where id = ?")
                .param(job)
                .param(id)
                .update();
    }

    void undoneBy(long id, long job) {
        jdbc.sql("update hand_over set undo_job = ? where id = ?")
                .param(job)
                .param(id)
                .update();
    }

    HandOver get(long id) {
        return jdbc.sql("select id, from_user, to_user, heir, created_by, key_name from hand_over where id = ?")
                .param(id)
                .query((row, number) -> order(row))
                .single();
    }

    Optional<Entry> latest(long from) {
        return jdbc.sql("""
                        select h.id, h.from_user, h.to_user, h.heir, h.created_by, h.key_name, h.created_at, h.job_id,
                               h.undo_job, given.name as to_name, coalesce(h.key_name, giver.name) as by_name,
                               j.state, undo.state as undo_state
                        from hand_over h
                        left join app_user given on given.id = h.to_user
                        left join app_user giver on giver.id = h.created_by
                        left join job j on j.id = h.job_id
                        left join job undo on undo.id = h.undo_job
                        where h.from_user = ?
                        order by h.id desc
                        limit 1
                        """).param(from).query((row, number) -> entry(row)).optional();
    }

    /** In the transaction in which they go over. */
    void wentOver(long id, String kind, List<Long> things) {
        jdbc.sql("""
                        insert into handed_over (hand_over_id, kind, thing_id)
                        select ?, ?, unnest(cast(? as bigint[]))
                        """).param(id).param(kind).param(things.toArray(Long[]::new)).update();
    }

    /** The next that went over and whose turn to be put back has not come. */
    List<Long> over(long id, String kind, int limit) {
        return jdbc.sql("""
                        select thing_id from handed_over
                        where hand_over_id = ? and kind = ? and back is null
                        order by thing_id
                        limit ?
                        """)
                .param(id)
                .param(kind)
                .param(limit)
                .query(Long.class)
                .list();
    }

    void cameBack(long id, String kind, List<Long> things, List<Long> back) {
        jdbc.sql("""
                        update handed_over
                        set back = thing_id = any (:back)
                        where hand_over_id = :id and kind = :kind and thing_id = any (:things)
                        """)
                .param("back", back.toArray(Long[]::new))
                .param("id", id)
                .param("kind", kind)
                .param("things", things.toArray(Long[]::new))
                .update();
    }

    /** How many of each kind went over. */
    Map<String, Long> wentOver(long id) {
        return counts(id, "true");
    }

    /** How many of each kind were put back. */
    Map<String, Long> back(long id) {
        return counts(id, "back");
    }

    private Map<String, Long> counts(long id, String which) {
        return jdbc
                .sql("select kind, count(*) from handed_over where hand_over_id = ? and " + which + " group by kind")
                .param(id)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static HandOver order(ResultSet row) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getLong("from_user"),
                row.getObject("to_user", Long.class),
                row.getObject("heir", Long.class),
                row.getObject("created_by", Long.class),
                row.getString("key_name"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String undo = row.getString("undo_state");
        boolean takenBack = undo != null && !undo.equals("failed") && !undo.equals("cancelled");
        return new Entry(
                order(row),
                row.getString("to_name"),
                row.getString("by_name"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("job_id"),
                takenBack ? (undo.equals("done") ? "undone" : "undoing") : row.getString("state"),
                row.getObject("undo_job", Long.class));
    }
}
