package io.changke.platform.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who work here, as far as others give them work. */
@Component
public class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this user can look after anything: may come in, and write. */
    public boolean atWork(long user) {
        return jdbc.sql("""
                        select exists (select from app_user
                                       where id = ? and disabled_at is null and role <> 'read-only')
                        """).param(user).query(Boolean.class).single();
    }
}
