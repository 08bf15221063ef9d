package io.changke.platform.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys for programs: shown once, kept as a hash. */
@Repository
public class ApiKeys {
    public static final String PREFIX = "ck_";
    private static final String INSERT = "insert into api_key (name, role, hash, created_by) values (?, ?, ?, ?)";

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Schema(name = "ApiKey")
    record Key(
            long id,
            String name,
            String role,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    @Schema(name = "CreatedApiKey")
    record Created(long id, String name, String role, String key) {}

    /** For the command line, where there is no Spring. Returns the key, which nobody can read again. */
    public static String create(Connection connection, String name, String role) throws SQLException {
        var key = PREFIX + Secrets.create();
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, name);
            statement.setString(2, role);
            statement.setBytes(3, Secrets.hash(key));
            statement.setObject(4, null);
            statement.executeUpdate();
        }
        return key;
    }

    Created create(String name, String role, @Nullable Long createdBy) {
        var key = PREFIX + Secrets.create();
        var id = jdbc.sql(INSERT + " returning id")
                .param(name)
                .param(role)
                .param(Secrets.hash(key))
                .param(createdBy)
                .query(Long.class)
                .single();
        return new Created(id, name, role, key);
    }

    List<Key> all() {
        return jdbc.sql("""
                        select id, name, role, created_at, last_used_at, revoked_at
                        from api_key
                        order by id desc
                        """)
                .query((row, n) -> new Key(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("role"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at")),
                        instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    /** False when there is no such key. */
    boolean revoke(long id) {
        return jdbc.sql("update api_key set revoked_at = coalesce(revoked_at, now()) where id = ?")
                        .params(id)
                        .update()
                > 0;
    }

    Optional<Caller> caller(String key) {
        var found = jdbc.sql("""
                        select id, name, role, created_by,
                               last_used_at is null or last_used_at < now() - interval '1 minute' as stale
                        from api_key
                        where hash = ? and revoked_at is null
                        """)
                .params(Secrets.hash(key))
                .query((row, n) -> {
                    var caller = new Caller(
                            row.getObject("created_by", Long.class),
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("role"),
                            0,
                            false);
                    return new Seen(caller, row.getBoolean("stale"));
                })
                .optional();
        found.filter(Seen::stale).ifPresent(this::noteUse);
        return found.map(Seen::caller);
    }

    private record Seen(Caller caller, boolean stale) {}

    /** Once a minute is enough: a write for each request would cost more than the request. */
    private void noteUse(Seen seen) {
        jdbc.sql("update api_key set last_used_at = now() where id = ?")
                .param(seen.caller().keyId())
                .update();
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
