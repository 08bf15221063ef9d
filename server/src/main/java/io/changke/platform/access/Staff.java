package io.changke.platform.access;

import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The users as administrators see and keep them. */
@Repository
class Staff {
    private static final String SELECT = """
            select u.id, u.name, u.email, u.role, u.team, u.version, u.signed_in_at, u.disabled_at,
                   (select max(t.expires_at) from sign_in_token t
                    where t.user_id = u.id and t.used_at is null and t.expires_at > now()) as link_until
            from app_user u
            """;

    private final JdbcClient jdbc;
    private final SignInLinks links;

    Staff(JdbcClient jdbc, SignInLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    enum State {
        INVITED,
        ACTIVE,
        DISABLED
    }

    /** @param linkUntil there is a one-time link that nobody used yet, and until then it works */
    @Schema(name = "User")
    record Entry(
            long id,
            String name,
            @Nullable String email,
            String role,
            @Nullable String team,
            String state,
            @Nullable Instant lastSignIn,
            @Nullable Instant linkUntil,
            int version) {}

    record Wanted(
            String name,
            @Nullable String email,
            Role role,
            @Nullable String team,
            boolean enabled) {}

    List<Entry> all() {
        return jdbc.sql(SELECT + "order by u.disabled_at is not null, lower(u.name), u.id")
                .query((row, n) -> entry(row))
                .list();
    }

    Entry one(long id) {
        return jdbc.sql(SELECT + "where u.id = ?")
                .param(id)
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    @Transactional
    long invite(String name, String email, Role role) {
        return unique(
                name,
                email,
                () -> jdbc.sql("insert into app_user (name, email, role) values (?, ?, ?) returning id")
                        .param(name)
                        .param(email)
                        .param(role.key())
                        .query(Long.class)
                        .single());
    }

    /** Whoever is disabled or gets another role is signed out: their sessions know the role they began with. */
    @Transactional
    void change(long id, Wanted wanted, int version) {
        var administrators = lockAdministrators();
        var before = one(id);
        if (before.version() != version) {
            throw Refusal.conflict("users.changed");
        }
        if (!(wanted.enabled() && wanted.role() == Role.ADMINISTRATOR)) {
            administrators.refuseWithout(id);
        }
        unique(wanted.name(), wanted.email(), () -> write(id, wanted, version));
        if (!wanted.enabled()) {
            links.end(id);
        }
    }

    private int write(long id, Wanted wanted, int version) {
        var rows = jdbc.sql("""
                        update app_user
                        set name = :name, email = :email, role = :role, team = :team, version = version + 1,
                            disabled_at = case when :enabled then null else coalesce(disabled_at, now()) end,
                            credential_version = credential_version + case when :enabled then 0 else 1 end
                        where id = :id and version = :version
                        """)
                .param("name", wanted.name())
                .param("email", wanted.email())
                .param("role", wanted.role().key())
                .param("team", wanted.team(), java.sql.Types.VARCHAR)
                .param("enabled", wanted.enabled())
                .param("id", id)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw Refusal.conflict("users.changed");
        }
        return rows;
    }

    private record Administrator(long id, boolean cameIn) {}

    private record Administrators(List<Administrator> enabled) {
        /** Somebody must be left who can come in; an invitation that nobody took up is not enough, if there was more. */
        void refuseWithout(long id) {
            var gone = enabled.stream().filter(each -> each.id == id).findFirst();
            if (gone.isEmpty()) {
                return;
            }
            var left = enabled.stream().filter(each -> each.id != id).toList();
            if (left.isEmpty() || (gone.get().cameIn && left.stream().noneMatch(Administrator::cameIn))) {
                throw Refusal.conflict("users.lastAdministrator");
            }
        }
    }

    /**
     * Two who disable each other at once come one after the other here: who waits reads, with the lock, only those that
     * are administrators still.
     */
    private Administrators lockAdministrators() {
        return new Administrators(jdbc.sql("""
                        select id, signed_in_at is not null as came_in
                        from app_user
                        where role = 'administrator' and disabled_at is null
                        order by id
                        for update
                        """)
                .query((row, n) -> new Administrator(row.getLong("id"), row.getBoolean("came_in")))
                .list());
    }

    private <T> T unique(String name, @Nullable String email, java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            var ofName = String.valueOf(taken.getMessage()).contains("app_user_name");
            throw ofName
                    ? Refusal.conflict("users.nameTaken").and("name", "users.nameTaken", name)
                    : Refusal.conflict("users.emailTaken").and("email", "users.emailTaken", String.valueOf(email));
        }
    }

    static Refusal unknown(long id) {
        return Refusal.notFound("users.unknown", Long.toString(id));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var signedIn = row.getTimestamp("signed_in_at");
        var state = row.getTimestamp("disabled_at") != null
                ? State.DISABLED
                : signedIn == null ? State.INVITED : State.ACTIVE;
        return new Entry(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("role"),
                row.getString("team"),
                state.name().toLowerCase(Locale.ROOT),
                instant(signedIn),
                instant(row.getTimestamp("link_until")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
