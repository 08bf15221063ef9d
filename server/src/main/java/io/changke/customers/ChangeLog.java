package io.changke.customers;

import io.changke.platform.Refusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What changed on customers, by whom and why: only the facts that differ, before and after. */
@Repository
class ChangeLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerRows rows;

    ChangeLog(JdbcClient jdbc, JsonMapper json, CustomerRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    /** The facts that differ; null where one side has nothing. */
    record Difference(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

        static Difference between(Map<String, ?> before, Map<String, ?> after) {
            Map<String, @Nullable Object> was = new LinkedHashMap<>();
            Map<String, @Nullable Object> is = new LinkedHashMap<>();
            Set<String> names = new LinkedHashSet<>(before.keySet());
            names.addAll(after.keySet());
            for (String name : names) {
                if (!Objects.equals(before.get(name), after.get(name))) {
                    was.put(name, before.get(name));
                    is.put(name, after.get(name));
                }
            }
            return new Difference(was, is);
        }

        boolean isEmpty() {
            return after.isEmpty();
        }

        /** Without the house's own. */
        Set<String> facts() {
            Set<String> facts = new LinkedHashSet<>(after.keySet());
            facts.removeIf(name -> name.startsWith("_"));
            return facts;
        }
    }

    /** @param undoable it changed facts alone, and nobody took it back */
    record Change(
            long id,
            OffsetDateTime at,
            String cause,
            @Nullable Long causeId,
            int version,
            @Nullable String who,
            boolean undoable,
            Difference difference) {}

    long add(long customer, int version, Cause cause, Difference difference) {
        return jdbc.sql("""
                        insert into customer_change
                            (customer_id, by_user, by_key_name, cause, cause_id, undone, version, before, after)
                        values (:customer, :user, :key, :cause, :causeId, :undone, :version, :before::jsonb, :after::jsonb)
                        returning id
                        """)
                .param("customer", customer)
                .param("user", cause.user(), java.sql.Types.BIGINT)
                .param("key", cause.keyName())
                .param("cause", cause.kind().key())
                .param("causeId", cause.id(), java.sql.Types.BIGINT)
                .param("undone", cause.undoneKey())
                .param("version", version)
                .param("before", json.writeValueAsString(difference.before()))
                .param("after", json.writeValueAsString(difference.after()))
                .query(Long.class)
                .single();
    }

    /** The latest first, after the one of this number. */
    List<Change> page(long customer, long after, int limit) {
        return find("h.customer_id = ? and h.id < ? order by h.id desc limit ?", customer, after, limit);
    }

    /** The latest first. */
    List<Change> since(long customer, int version) {
        return find("h.customer_id = ? and h.version > ? order by h.id desc", customer, version);
    }

    Optional<Change> find(long customer, long change) {
        return find("h.customer_id = ? and h.id = ?", customer, change).stream().findFirst();
    }

    /** The facts of these that were changed since the version, each with who was the last to change it. */
    Refusal conflict(long customer, int version, Collection<String> facts) {
        Refusal conflict = Refusal.conflict("customers.changed");
        List<Change> since = since(customer, version);
        facts.forEach(name -> since.stream()
                .filter(change -> change.difference().after().containsKey(name))
                .findFirst()
                .ifPresent(change -> conflict.and(
                        name,
                        change.who() == null ? "customers.changedBySomebody" : "customers.changedBy",
                        String.valueOf(change.who()))));
        return conflict;
    }

    private List<Change> find(String which, Object... values) {
        return jdbc.sql("""
                        select h.id, h.at, h.cause, h.cause_id, h.version, coalesce(h.by_key_name, u.name) as who,
                               %s as undoable, h.before, h.after
                        from customer_change h
                        left join app_user u on u.id = h.by_user
                        where %s
                        """.formatted(Undoing.POSSIBLE, which))
                .params(new ArrayList<>(List.of(values)))
                .query((row, number) -> new Change(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("cause"),
                        row.getObject("cause_id", Long.class),
                        row.getInt("version"),
                        row.getString("who"),
                        row.getBoolean("undoable"),
                        new Difference(rows.object(row.getString("before")), rows.object(row.getString("after")))))
                .list();
    }
}
