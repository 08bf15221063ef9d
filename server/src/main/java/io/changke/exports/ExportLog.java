package io.changke.exports;

import io.changke.customers.Selection;
import io.changke.exports.Exports.Wanted;
import io.changke.platform.access.Caller;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who took which lists out of the house. */
@Repository
class ExportLog {

    private static final Logger LOG = LoggerFactory.getLogger(ExportLog.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExportLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A file, or as much of it as was written.
     *
     * @param named how many were named one by one; null where it was a list
     * @param customers how many are in the file
     * @param whole whether it was written to its end
     */
    record Entry(
            long id,
            @Nullable String who,
            OffsetDateTime begunAt,
            OffsetDateTime endedAt,
            @Nullable Integer named,
            @Nullable Map<String, Object> condition,
            @Nullable String q,
            List<String> columns,
            String format,
            @Nullable String channel,
            @Nullable String purpose,
            long customers,
            boolean whole) {}

    /** Whoever has the file has it: a log that cannot be written is no reason to break it off. */
    void enter(Wanted wanted, OffsetDateTime begun, long customers, boolean whole) {
        try {
            insert(wanted, begun, customers, whole);
        } catch (DataAccessException failed) {
            LOG.error("An export of {} customers by {} is not in the log", customers, wanted.caller(), failed);
        }
    }

    private void insert(Wanted wanted, OffsetDateTime begun, long customers, boolean whole) {
        ListOrder order = wanted.order();
        Selection selection = order.selection();
        List<Long> ids = selection == null ? null : selection.ids();
        Map<String, ?> condition = selection == null || ids != null ? null : selection.condition();
        Caller caller = wanted.caller();
        jdbc.sql("""
                        insert into export_log (by_user, key_name, begun_at, named, condition, q, columns, format,
                                                channel, purpose, customers, whole)
                        values (:user, :key, :begun, :named, cast(:condition as jsonb), :q, :columns, :format,
                                :channel, :purpose, :customers, :whole)
                        """)
                .param("user", caller.userId(), Types.BIGINT)
                .param("key", caller.keyId() == null ? null : caller.name())
                .param("begun", begun)
                .param("named", ids == null ? null : ids.size(), Types.INTEGER)
                .param("condition", condition == null ? null : json.writeValueAsString(condition))
                .param("q", selection == null || ids != null ? null : selection.q())
                .param(
                        "columns",
                        wanted.shown().stream().map(field -> field.name()).toArray(String[]::new))
                .param("format", wanted.format().key())
                .param("channel", order.channel())
                .param("purpose", order.channel() == null ? null : order.purpose())
                .param("customers", customers)
                .param("whole", whole)
                .update();
    }

    /** The latest first; only those with a smaller number than one. */
    List<Entry> page(long before, int limit) {
        return jdbc.sql("""
                        select l.*, coalesce(l.key_name, u.name) as who
                        from export_log l
                        left join app_user u on u.id = l.by_user
                        where l.id < :before
                        order by l.id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("who"),
                        row.getObject("begun_at", OffsetDateTime.class),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getObject("named", Integer.class),
                        condition(row.getString("condition")),
                        row.getString("q"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("format"),
                        row.getString("channel"),
                        row.getString("purpose"),
                        row.getLong("customers"),
                        row.getBoolean("whole")))
                .list();
    }

    private @Nullable Map<String, Object> condition(@Nullable String text) {
        return text == null ? null : json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }
}
