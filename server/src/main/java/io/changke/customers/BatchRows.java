package io.changke.customers;

import static java.util.stream.Collectors.joining;

import io.changke.customers.Batch.Draft;
import io.changke.customers.ChangeLog.Difference;
import io.changke.customers.CustomerRows.Stored;
import io.changke.profile.Profile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Many customers' rows, read and written by set. */
@Repository
class BatchRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerRows rows;

    BatchRows(JdbcClient jdbc, JsonMapper json, CustomerRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    /** A query of these ids. */
    static String literal(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(joining(",", "select unnest('{", "}'::bigint[])"));
    }

    /** Those whom {@link CustomerSets#remember} holds. */
    Map<Long, Stored> remembered() {
        return stored("select b.id, b.image, c.version from customer_before b join customer c on c.id = b.id");
    }

    /** Those in sight, as they stand now. */
    Map<Long, Stored> read(List<Long> ids) {
        return stored("select c.id, %s as image, c.version from customer c where c.id in (%s) and c.deleted_at is null"
                .formatted(Images.of("c"), literal(ids)));
    }

    private Map<Long, Stored> stored(String sql) {
        Map<Long, Stored> stored = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            Profile profile = Profile.of(rows.object(row.getString("image")));
            stored.put(row.getLong("id"), new Stored(profile, row.getInt("version")));
        });
        return stored;
    }

    /** Whose external identifiers these are, also of those out of sight. */
    Map<String, Long> owners(List<String> externalIds) {
        Map<String, Long> owners = new HashMap<>();
        jdbc.sql("select external_id, id from customer where external_id = any (?)")
                .param(externalIds.toArray(String[]::new))
                .query(row -> {
                    owners.put(row.getString(1), row.getLong(2));
                });
        return owners;
    }

    /** Enters and logs them; without those whose external identifier somebody else entered first. */
    List<Draft> insert(List<Draft> drafts, Cause cause) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Long[] ids = jdbc.sql("""
                        select nextval(pg_get_serial_sequence('customer', 'id')) from generate_series(1, ?)
                        """).param(drafts.size()).query(Long.class).list().toArray(Long[]::new);
        Map<Long, Draft> byId = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            drafts.get(i).id = ids[i];
            byId.put(ids[i], drafts.get(i));
        }
        // Spelling names takes longer than storing them.
        String[] images = drafts.parallelStream()
                .map(draft ->
                        json.writeValueAsString(CustomerRows.keyed(draft.now).facts()))
                .toArray(String[]::new);
        Set<Long> entered = new HashSet<>(jdbc.sql("""
                        with given as materialized (
                            select * from unnest(cast(:ids as bigint[]), cast(:images as jsonb[])) as given(id, image)
                        ), entered as (
                            insert into customer (id, import_id, %s)
                            select given.id, :import, %s
                            from given
                            order by given.image ->> 'externalId'
                            on conflict (external_id) do nothing
                            returning id
                        )
                        insert into customer_change
                            (customer_id, by_user, by_key_name, cause, cause_id, version, before, after)
                        select given.id, :user, :key, :cause, :causeId, 0, '{}', given.image - '{_search,_sortName}'::text[]
                        from given
                        join entered on entered.id = given.id
                        returning customer_id
                        """.formatted(Images.columns(), Images.values("given.image")))
                .param("import", cause.kind() == Cause.Kind.IMPORT ? cause.id() : null, java.sql.Types.BIGINT)
                .param("ids", ids)
                .param("images", images)
                .param("user", cause.user(), java.sql.Types.BIGINT)
                .param("key", cause.keyName())
                .param("cause", cause.kind().key())
                .param("causeId", cause.id(), java.sql.Types.BIGINT)
                .query(Long.class)
                .list());
        byId.keySet().retainAll(entered);
        return drafts.stream().filter(draft -> byId.containsKey(draft.id)).toList();
    }

    /** Writes what differs. */
    void update(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        List<String> images = drafts.stream().map(this::difference).toList();
        jdbc.sql("""
                        update customer c set %s
                        from unnest(cast(:ids as bigint[]), cast(:images as jsonb[])) as given(id, image)
                        where c.id = given.id
                        """.formatted(Images.assignments("c", "given.image")))
                .param("ids", drafts.stream().map(draft -> draft.id).toArray(Long[]::new))
                .param("images", images.toArray(String[]::new))
                .update();
    }

    private String difference(Draft draft) {
        Map<String, @Nullable Object> after = Difference.between(
                        Objects.requireNonNull(draft.before).profile().facts(),
                        CustomerRows.keyed(draft.now).facts())
                .after();
        return json.writeValueAsString(after);
    }
}
