package io.changke.customers;

import io.changke.profile.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Single customers' rows, read and written as images. */
@Repository
class CustomerRows {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final String IMAGE =
            "select %s as image, c.version from customer c where c.id = ?".formatted(Images.of("c"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CustomerRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** A customer as it stands. */
    record Stored(Profile profile, int version) {

        boolean isDeleted() {
            return profile.facts().containsKey("_deletedAt");
        }

        Optional<Long> mergedInto() {
            return Optional.ofNullable((Number) profile.facts().get("_mergedInto"))
                    .map(Number::longValue);
        }
    }

    Optional<Stored> read(long id) {
        return stored(IMAGE, id);
    }

    /** Empty for who is in sight or was never entered. */
    Optional<Absence> absence(long id) {
        return jdbc.sql("""
                        select c.merged_into, c.deleted_at, u.name as deleted_by
                        from customer c left join app_user u on u.id = c.deleted_by
                        where c.id = ? and c.deleted_at is not null
                        """).param(id).query(Absence.class).optional();
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Stored> hold(long id) {
        return stored(IMAGE + " for update", id);
    }

    private Optional<Stored> stored(String sql, long id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, number) -> new Stored(Profile.of(object(row.getString("image"))), row.getInt("version")))
                .optional();
    }

    /** Empty when somebody has this external identifier. */
    Optional<Long> insert(Profile profile) {
        return jdbc.sql("""
                        insert into customer (%s)
                        select %s from (select cast(:image as jsonb) as image) as given
                        on conflict (external_id) do nothing
                        returning id
                        """.formatted(Images.columns(), Images.values("given.image")))
                .param("image", json.writeValueAsString(keyed(profile).facts()))
                .query(Long.class)
                .optional();
    }

    /** Sets what the image names, null included. */
    int update(long id, Map<String, @Nullable Object> image) {
        return jdbc.sql("""
                        update customer c set %s
                        from (select cast(:image as jsonb) as image) as given
                        where c.id = :id
                        """.formatted(Images.assignments("c", "given.image")))
                .param("image", json.writeValueAsString(image))
                .param("id", id)
                .update();
    }

    /** With the keys by which the customer is found and sorted. */
    static Profile keyed(Profile profile) {
        SearchKeys keys = SearchKeys.of(profile);
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        own.put("_search", keys.search());
        own.put("_sortName", keys.sortName());
        return profile.with(own);
    }

    Map<String, @Nullable Object> object(String text) {
        return json.readValue(text, OBJECT);
    }
}
