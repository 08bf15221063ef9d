package io.changke.customers;

import io.changke.platform.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Customers by what other systems call them. The system {@code externalId} is the customer's own number, which also
 * leads from those merged away to where they are now; others lie in the record's list of identifiers.
 */
@Repository
class Identifiers {

    static final String EXTERNAL_ID = "externalId";
    static final String LIST = "identifiers";

    private static final String BY_EXTERNAL_ID = """
            select c.external_id as value, coalesce(c.merged_into, c.id) as id, true as there
            from customer c
            where c.external_id = any (:values)
            """;

    static final String BY_LIST = """
            select wanted.value, c.id, c.deleted_at is null as there
            from unnest(cast(:values as text[])) wanted(value)
            join customer c
              on c.details -> 'identifiers'
                 @> jsonb_build_array(jsonb_build_object('system', cast(:system as text), 'value', wanted.value))
            where c.merged_into is null
            """;

    private final JdbcClient jdbc;

    Identifiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(String value, long id, boolean there) {}

    /** Who has each, and what cannot be told apart. */
    record Known(Map<String, Long> ids, Set<String> ambiguous) {

        Optional<Long> of(String value) {
            if (ambiguous.contains(value)) {
                throw Refusal.conflict("customers.severalHaveIdentifier", value);
            }
            return Optional.ofNullable(ids.get(value));
        }
    }

    /** Nobody else enters a customer by this identifier until the end of the transaction. */
    void hold(String system, String value) {
        jdbc.sql("""
                        select cast(pg_advisory_xact_lock_shared(hashtext('changke identifiers')) as text),
                               cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)
                        """)
                .param("key", "identifier " + system + " " + value)
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** Nobody else enters customers by identifiers until the end of the transaction. */
    void holdAll() {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtext('changke identifiers')) as text)")
                .query(String.class)
                .single();
    }

    /** Of several the one in sight; those deleted are found where nobody else is. */
    Known find(String system, Collection<String> values) {
        List<Found> found = jdbc.sql(system.equals(EXTERNAL_ID) ? BY_EXTERNAL_ID : BY_LIST)
                .param("values", values.toArray(String[]::new))
                .param("system", system)
                .query(Found.class)
                .list();
        Map<String, Found> best = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Found each : found) {
            Found other = best.get(each.value);
            if (other == null || (each.there && !other.there)) {
                best.put(each.value, each);
                ambiguous.remove(each.value);
            } else if (each.there == other.there) {
                ambiguous.add(each.value);
            }
        }
        Map<String, Long> ids = new HashMap<>();
        best.forEach((value, one) -> ids.put(value, one.id));
        return new Known(ids, ambiguous);
    }

    /** The facts with the identifier among them, so that the customer is found by it again. */
    static Map<String, Object> with(
            Map<String, Object> facts, String system, String value, @Nullable Object listed, boolean isNew) {
        if (system.equals(EXTERNAL_ID)) {
            if (isNew) {
                facts.putIfAbsent(EXTERNAL_ID, value);
            }
            return facts;
        }
        Object given = facts.containsKey(LIST) ? facts.get(LIST) : listed;
        List<Object> identifiers = new ArrayList<>(given instanceof List<?> list ? list : List.of());
        Map<String, String> identifier = Map.of("system", system, "value", value);
        if (!identifiers.contains(identifier)) {
            identifiers.add(identifier);
            facts.put(LIST, identifiers);
        }
        return facts;
    }
}
