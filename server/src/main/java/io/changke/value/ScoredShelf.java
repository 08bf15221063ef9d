package io.changke.value;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what pages show worked out, by name, and works it out again when the scores it rests on have changed. Of a large
 * base it is as of the last refresh, after which whoever keeps something here works it out.
 */
@Repository
public class ScoredShelf {
    /** The frame, and the last transaction that scored a customer alone. */
    private static final String STAMP = """
            select scoring.frame_id || '/' || coalesce((select max(xact::text::bigint) from score_touch), 0)
            from scoring
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoredShelf(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Kept(String stamp, String body) {}

    /**
     * What is kept, or is worked out now.
     *
     * @param large whether such an answer may stay until the next refresh, whatever is recorded meanwhile
     */
    public <T> T read(String name, Class<T> type, Predicate<T> large, Supplier<T> work) {
        Optional<String> stamp = stamp();
        if (stamp.isEmpty()) {
            return work.get();
        }
        return kept(name)
                .flatMap(kept -> {
                    T body = json.readValue(kept.body(), type);
                    return kept.stamp().equals(stamp.get()) || large.test(body) ? Optional.of(body) : Optional.empty();
                })
                .orElseGet(() -> workOut(name, stamp.get(), work));
    }

    public <T> void workOut(String name, Supplier<T> work) {
        stamp().ifPresent(stamp -> workOut(name, stamp, work));
    }

    private <T> T workOut(String name, String stamp, Supplier<T> work) {
        T body = work.get();
        jdbc.sql("""
                        insert into shelf (name, stamp, body)
                        values (:name, :stamp, cast(:body as json))
                        on conflict (name) do update
                        set stamp = excluded.stamp, body = excluded.body, computed_at = excluded.computed_at
                        """)
                .param("name", name)
                .param("stamp", stamp)
                .param("body", json.writeValueAsString(body))
                .update();
        return body;
    }

    private Optional<Kept> kept(String name) {
        return jdbc.sql("select stamp, body from shelf where name = :name")
                .param("name", name)
                .query(Kept.class)
                .optional();
    }

    private Optional<String> stamp() {
        return jdbc.sql(STAMP).query(String.class).optional();
    }
}
