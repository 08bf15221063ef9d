package io.changke.platform.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which somebody comes in without a password: short-lived, kept as a hash. */
@Repository
public class SignInLinks {
    private static final String FIRST_ADMINISTRATOR =
            "(select min(id) from app_user where role = 'administrator' and disabled_at is null)";

    private final JdbcClient jdbc;

    /** @param path of the page, to be put behind the server's address */
    @Schema(name = "OneTimeLink")
    record Link(String path, Instant expiresAt) {}

    SignInLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fresh token for the first administrator; that one's before it end. For the command line, where there is no Spring. */
    public static String create(Connection connection) throws SQLException {
        var token = Secrets.create();
        try (var old = connection.prepareStatement(
                        "delete from sign_in_token where used_at is null and user_id = " + FIRST_ADMINISTRATOR);
                var fresh =
                        connection.prepareStatement("insert into sign_in_token (hash, user_id, expires_at) values (?, "
                                + FIRST_ADMINISTRATOR + ", now() + interval '12 hours')")) {
            old.executeUpdate();
            fresh.setBytes(1, Secrets.hash(token));
            fresh.executeUpdate();
        }
        return token;
    }

    /** An invitation, or the way back in for who forgot the password; the user's links before it end. */
    @Transactional
    Link create(long userId) {
        var token = Secrets.create();
        end(userId);
        var expiresAt = jdbc.sql("""
                        insert into sign_in_token (hash, user_id, expires_at) values (?, ?, now() + interval '7 days')
                        returning expires_at
                        """)
                .param(Secrets.hash(token))
                .param(userId)
                .query(java.sql.Timestamp.class)
                .single();
        return new Link("/sign-in?token=" + token, expiresAt.toInstant());
    }

    void end(long userId) {
        jdbc.sql("delete from sign_in_token where user_id = ? and used_at is null")
                .param(userId)
                .update();
    }

    /** True until an administrator has set a password: then the link at each start is no longer needed. */
    public static boolean needed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select bool_and(password_hash is null)
                        from app_user
                        where role = 'administrator' and disabled_at is null
                        """)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Whose link it was; empty when it is unknown, too old or already used. One statement, so only one of two wins. */
    Optional<Long> consume(String token) {
        return jdbc.sql("""
                        update sign_in_token set used_at = now()
                        where hash = ? and used_at is null and expires_at > now()
                        returning user_id
                        """).param(Secrets.hash(token)).query(Long.class).optional();
    }
}
