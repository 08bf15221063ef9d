package io.changke.duplicates;

import io.changke.customers.Images;
import io.changke.duplicates.KeyTable.Keyed;
import io.changke.profile.Profile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Customers read as they are compared. */
@Repository
class Suspects {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Suspects(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param version of the customer that was read */
    record Read(Suspect suspect, int version) {

        Keyed keyed() {
            return new Keyed(suspect.id(), version, suspect.keys());
        }
    }

    private record Stored(long id, int version, String image) {}

    /** Those in sight, in the order of their ids. */
    Map<Long, Suspect> read(Collection<Long> ids) {
        Map<Long, Suspect> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            readAll(ids).forEach(each -> found.put(each.suspect().id(), each.suspect()));
        }
        return found;
    }

    /** The same with their versions. */
    List<Read> readAll(Collection<Long> ids) {
        return read("c.id = any (:ids) and c.deleted_at is null", Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** The next whose keys are not those of what stands there, in the order of their ids. */
    List<Read> unkeyed(long after, int limit) {
        return read("""
                c.id > :after and c.deleted_at is null
                and not exists (select from match_keyed k where k.customer_id = c.id and k.version = c.version)
                """, Map.of("after", after), limit);
    }

    private List<Read> read(String which, Map<String, ?> values) {
        return read(which, values, Integer.MAX_VALUE);
    }

    private List<Read> read(String which, Map<String, ?> values, int limit) {
        List<Stored> stored = jdbc.sql(
                        "select c.id, c.version, cast(%s as text) as image from customer c where %s order by c.id limit :limit"
                                .formatted(Images.of("c"), which))
                .params(values)
                .param("limit", limit)
                .query(Stored.class)
                .list();
        // Spelling names takes longer than reading them.
        return stored.parallelStream().map(this::compared).toList();
    }

    private Read compared(Stored stored) {
        Profile profile = Profile.of(json.readValue(stored.image, OBJECT));
        return new Read(Suspect.of(stored.id, profile), stored.version);
    }
}
