package io.changke.intake;

import io.changke.intake.RowResult.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of a kind of thing, written by one import: what it does is kept for its undo. */
final class StoredThings {

    private final ThingTable table;
    private final long importId;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredThings(ThingTable table, long importId, JdbcClient jdbc, JsonMapper json) {
        this.table = table;
        this.importId = importId;
        this.jdbc = jdbc;
        this.json = json;
    }

    record Known(long id, @Nullable String key, @Nullable String fixed) {}

    Map<String, List<Known>> find(Collection<String> keys) {
        return jdbc
                .sql("""
                        select t.id, t.%s as key, %s as fixed
                        from %s t
                        where t.%1$s = any (?) and %4$s
                        order by t.id
                        for update
                        """.formatted(
                                table.key(),
                                table.fixed() == null ? "null::text" : "t." + table.fixed() + "::text",
                                table.name(),
                                table.live()))
                .param(keys.toArray(String[]::new))
                .query(Known.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(known -> Objects.requireNonNull(known.key())));
    }

    boolean isSame(Known known, ThingRow row) {
        Object given = table.fixed() == null ? null : row.values().get(table.fixed());
        return given == null || given.toString().equals(known.fixed());
    }

    /** Without those whose key somebody else has entered meanwhile; in the order given. */
    List<Known> create(List<ThingRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        with created as (
                            insert into %1$s as t (%2$s)
                            select %3$s
                            from unnest(cast(:values as jsonb[])) with ordinality as given(value, number)
                            cross join lateral jsonb_populate_record(null::%1$s, given.value) as n
                            order by given.number
                            on conflict do nothing
                            returning t.*),
                        noted as (
                            insert into import_change (import_id, thing_id, after)
                            select :import, t.id, %4$s
                            from created t)
                        select t.id, t.%5$s as key, null as fixed
                        from created t
                        order by t.id
                        """.formatted(
                                table.name(),
                                String.join(", ", table.written()),
                                ThingTable.list(table.written(), column -> "n." + column),
                                table.image("t"),
                                table.key()))
                .param("import", importId)
                .param("values", rows.stream().map(this::whole).toArray(String[]::new))
                .query(Known.class)
                .list();
    }

    private String whole(ThingRow row) {
        Map<String, Object> all = new HashMap<>(row.defaults());
        all.putAll(row.values());
        return json.writeValueAsString(all);
    }

    /** What became of each, where it did not stay as it was; refused is what would not be possible. */
    Map<Long, Outcome> change(Map<Long, Map<String, Object>> values) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        if (values.isEmpty()) {
            return outcomes;
        }
        jdbc.sql("""
                        with become as (
                            select t.id, %1$s as image, %2$s, (%3$s) as possible
                            from unnest(cast(:ids as bigint[]), cast(:values as jsonb[])) as given(id, value)
                            join %4$s t on t.id = given.id
                            cross join lateral jsonb_populate_record(t, given.value) as n
                            where (%5$s) is distinct from (%2$s)),
                        changed as (
                            update %4$s t set %6$s
                            from become n
                            where n.id = t.id and n.possible
                            returning t.*),
                        noted as (
                            insert into import_change (import_id, thing_id, before, after)
                            select :import, t.id, become.image, %1$s
                            from changed t
                            join become on become.id = t.id)
                        select id, possible from become
                        """.formatted(
                                table.image("t"),
                                table.of("n"),
                                table.possible(),
                                table.name(),
                                table.of("t"),
                                table.assignments()))
                .param("import", importId)
                .param("ids", values.keySet().toArray(Long[]::new))
                .param(
                        "values",
                        values.values().stream().map(json::writeValueAsString).toArray(String[]::new))
                .query(row -> {
                    outcomes.put(row.getLong("id"), row.getBoolean("possible") ? Outcome.UPDATED : Outcome.REFUSED);
                });
        return outcomes;
    }
}
