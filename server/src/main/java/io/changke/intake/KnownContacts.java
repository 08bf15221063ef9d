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

/** Who has which phone or e-mail address, looked up once an import into a table of its own. */
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
        jdbc.sql("drop table if exists known_contact").update();
        jdbc.sql("""
                        create temporary table known_contact on commit drop as
                        select %s as contact, c.id
                        from customer c
                        where c.deleted_at is null and c.%s is not null
                        """.formatted(plain, key)).update();
        jdbc.sql("create index on known_contact (contact)").update();
        jdbc.sql("analyze known_contact").update();
    }

    Map<String, List<Long>> find(Collection<String> contacts) {
        Map<String, List<Long>> found = new HashMap<>();
        jdbc.sql("select contact, id from known_contact where contact = any (?) order by id")
                .param(contacts.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), one -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return found;
    }

    void add(Map<String, Long> created) {
        jdbc.sql("insert into known_contact (contact, id) select * from unnest(?::text[], ?::bigint[])")
                .param(created.keySet().toArray(String[]::new))
                .param(created.values().toArray(Long[]::new))
                .update();
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
