package io.changke.platform.access;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The names of those of these users who may come in, by their ids. */
    public Map<Long, String> named(Collection<Long> users) {
        record Named(long id, String name) {}
        return jdbc
                .sql("select id, name from app_user where id = any (?) and disabled_at is null")
                .param(users.toArray(Long[]::new))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
