package io.changke.platform.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links by which an administrator comes in without a password: short-lived, kept as a hash. */
@Repository
public class SignInLinks {
    private final JdbcClient jdbc;

    SignInLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fresh token for the first administrator; those before it end. For the command line, where there is no Spring. */
    public static String create(Connection connection) throws SQLException {
        var token = Secrets.create();
        try (var old = connection.prepareStatement("delete from sign_in_token where used_at is null");
                var fresh = connection.prepareStatement("""
                        insert into sign_in_token (hash, user_id, expires_at)
                        select ?, min(id), now() + interval '12 hours' from app_user where role = 'administrator'
                        """)) {
            old.executeUpdate();
            fresh.setBytes(1, Secrets.hash(token));
            fresh.executeUpdate();
        }
        return token;
    }

    /** True until somebody has set a password: then the link at each start is no longer needed. */
    public static boolean needed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select bool_and(password_hash is null) from app_user")) {
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
