package io.changke.customers;

import java.util.ArrayList;
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

    record Change(
            long id, String cause, int version, @Nullable String who, Difference difference) {}

    long add(long customer, int version, Cause cause, Difference difference) {
        return jdbc.sql("""
                        insert into customer_change
                            (customer_id, by_user, by_key_name, cause, cause_id, version, before, after)
                        values (:customer, :user, :key, :cause, :causeId, :version, :before::jsonb, :after::jsonb)
                        returning id
                        """)
                .param("customer", customer)
                .param("user", cause.user(), java.sql.Types.BIGINT)
                .param("key", cause.keyName())
                .param("cause", cause.kind().key())
                .param("causeId", cause.id(), java.sql.Types.BIGINT)
                .param("version", version)
                .param("before", json.writeValueAsString(difference.before()))
                .param("after", json.writeValueAsString(difference.after()))
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<Change> since(long customer, int version) {
        return find("h.customer_id = ? and h.version > ? order by h.id desc", customer, version);
    }

    Optional<Change> find(long customer, long change) {
        return find("h.customer_id = ? and h.id = ?", customer, change).stream().findFirst();
    }

    private List<Change> find(String which, Object... values) {
        return jdbc.sql("""
                        select h.id, h.cause, h.version, coalesce(h.by_key_name, u.name) as who, h.before, h.after
                        from customer_change h
                        left join app_user u on u.id = h.by_user
                        where\s""" + which)
                .params(new ArrayList<>(List.of(values)))
                .query((row, number) -> new Change(
                        row.getLong("id"),
                        row.getString("cause"),
                        row.getInt("version"),
                        row.getString("who"),
                        new Difference(rows.object(row.getString("before")), rows.object(row.getString("after")))))
                .list();
    }
}
