package io.changke.intake;

import io.changke.profile.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which phone or e-mail address, looked up once an import into tables of their own. */
@Component
class KnownContacts {

    private final JdbcClient jdbc;

    KnownContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String key) {
        String plain = key.equals("phone")
                ? "regexp_replace(translate(c.phone, '０１２３４５６７８９', '0123456789'), '\\D', '', 'g')"
                : "lower(c.email)";
        jdbc.sql("drop table if exists " + table(key)).update();
        jdbc.sql("""
                        create temporary table %s on commit drop as
                        select %s as contact, c.id
                        from customer c
                        where c.deleted_at is null and c.%s is not null
                        """.formatted(table(key), plain, key)).update();
        jdbc.sql("create index on " + table(key) + " (contact)").update();
        jdbc.sql("analyze " + table(key)).update();
    }

    Map<String, List<Long>> find(String key, Collection<String> contacts) {
        Map<String, List<Long>> found = new HashMap<>();
        jdbc.sql("select contact, id from " + table(key) + " where contact = any (?) order by id")
                .param(contacts.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), one -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return found;
    }

    void add(String key, Map<String, Long> created) {
        jdbc.sql("insert into " + table(key) + " (contact, id) select * from unnest(?::text[], ?::bigint[])")
                .param(created.keySet().toArray(String[]::new))
                .param(created.values().toArray(Long[]::new))
                .update();
    }

    private static String table(String key) {
        return "known_" + key;
    }

    /** Phones by their digits, e-mail addresses in lower case. */
    static String plain(String key, String contact) {
        String given = contact.strip();
        if (!"phone".equals(key)) {
            return given.toLowerCase(Locale.ROOT);
        }
        return Plain.digits(given);
    }
}
