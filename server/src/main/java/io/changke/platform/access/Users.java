package io.changke.platform.access;

import io.changke.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who may sign in. */
@Repository
class Users {
    private static final String SELECT =
            "select id, name, role, language, password_hash, credential_version, disabled_at from app_user ";
    static final int LONGEST_EMAIL = 254;

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record User(
            long id,
            String name,
            String role,
            @Nullable String language,
            @Nullable String passwordHash,
            int credentialVersion,
            boolean disabled) {

        Caller caller(boolean byLink) {
            return new Caller(id, null, name, role, credentialVersion, byLink);
        }
    }

    /** An e-mail counts before a name, so that nobody stands in for another by choosing a name. */
    Optional<User> bySignInName(String nameOrEmail) {
        return jdbc.sql(SELECT + """
                        where lower(email) = lower(:given) or lower(name) = lower(:given)
                        order by lower(email) is not distinct from lower(:given) desc
                        limit 1
                        """)
                .param("given", nameOrEmail)
                .query((row, n) -> user(row))
                .optional();
    }

    Optional<User> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, n) -> user(row))
                .optional();
    }

    void change(long id, @Nullable String name, @Nullable String language) {
        try {
            jdbc.sql("""
                            update app_user
                            set name = coalesce(?, name), language = coalesce(?, language), version = version + 1
                            where id = ?
                            """).param(name).param(language).param(id).update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("users.nameTaken");
        }
    }

    void noteSignIn(long id) {
        jdbc.sql("update app_user set signed_in_at = now() where id = ?")
                .param(id)
                .update();
    }

    /** Ends every session that began with the password before, and every link that nobody used yet. */
    void setPassword(long id, String hash) {
        jdbc.sql("""
                        update app_user
                        set password_hash = ?, credential_version = credential_version + 1
                        where id = ?
                        """).param(hash).param(id).update();
        jdbc.sql("delete from sign_in_token where user_id = ? and used_at is null")
                .param(id)
                .update();
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("name"),
                row.getString("role"),
                row.getString("language"),
                row.getString("password_hash"),
                row.getInt("credential_version"),
                row.getTimestamp("disabled_at") != null);
    }
}
