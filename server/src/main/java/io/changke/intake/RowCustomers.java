package io.changke.intake;

import io.changke.fields.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom rows of anything else speak of: the customer of a number, a phone or an e-mail address, never of a name alone. */
@Component
public class RowCustomers {

    public static final String NUMBER = "customer";
    private static final List<String> CONTACTS = List.of("phone", "email");

    private final KnownContacts contacts;
    private final Targets targets;
    private final JdbcClient jdbc;

    RowCustomers(KnownContacts contacts, Targets targets, JdbcClient jdbc) {
        this.contacts = contacts;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    /**
     * Whom a row speaks of.
     *
     * @param id null where it says nothing of it or nobody can be found; the fault says so
     */
    public record Whom(@Nullable Long id, @Nullable Fault fault) {}

    public List<Target> targets(Locale language) {
        return Stream.concat(Stream.of(NUMBER), CONTACTS.stream())
                .map(name -> targets.of("row", name, FieldType.TEXT, language))
                .toList();
    }

    public void begin(TablePlan plan) {
        CONTACTS.stream().filter(plan.targets()::contains).forEach(contacts::begin);
    }

    /** Row by row; whom they speak of stays until the end of the transaction. */
    public List<Whom> of(List<Map<String, Object>> lines) {
        Map<String, Map<String, List<Long>>> found = new HashMap<>();
        found.put(NUMBER, byNumber(given(lines, NUMBER)));
        for (String contact : CONTACTS) {
            Set<String> wanted = given(lines, contact);
            found.put(contact, wanted.isEmpty() ? Map.of() : contacts.find(contact, wanted));
        }
        List<Whom> whom = lines.stream().map(line -> whom(line, found)).toList();
        Set<Long> here = hold(whom);
        List<Whom> held = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Whom one = whom.get(i);
            boolean gone = one.id() != null && !here.contains(one.id());
            held.add(gone ? new Whom(null, Fault.at(by(lines.get(i)), "customers.unknown")) : one);
        }
        return held;
    }

    private static Set<String> given(List<Map<String, Object>> lines, String target) {
        Set<String> given = new HashSet<>();
        for (Map<String, Object> line : lines) {
            if (target.equals(by(line))) {
                given.add(plain(line, target));
            }
        }
        return given;
    }

    private static @Nullable String by(Map<String, Object> line) {
        return Stream.concat(Stream.of(NUMBER), CONTACTS.stream())
                .filter(line::containsKey)
                .findFirst()
                .orElse(null);
    }

    private static String plain(Map<String, Object> line, String target) {
        String given = String.valueOf(line.get(target));
        return target.equals(NUMBER) ? given.strip() : KnownContacts.plain(target, given);
    }

    private static Whom whom(Map<String, Object> line, Map<String, Map<String, List<Long>>> found) {
        String by = by(line);
        if (by == null) {
            return new Whom(null, null);
        }
        List<Long> ids = Objects.requireNonNull(found.get(by)).getOrDefault(plain(line, by), List.of());
        return switch (ids.size()) {
            case 0 -> new Whom(null, Fault.at(by, "customers.unknown"));
            case 1 -> new Whom(ids.get(0), null);
            default -> new Whom(null, Fault.at(by, "intake.several"));
        };
    }

    private Map<String, List<Long>> byNumber(Set<String> numbers) {
        Map<String, List<Long>> found = new HashMap<>();
        jdbc.sql("select external_id, coalesce(merged_into, id) from customer where external_id = any (?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), List.of(row.getLong(2)));
                });
        return found;
    }

    private Set<Long> hold(List<Whom> whom) {
        Long[] ids =
                whom.stream().map(Whom::id).filter(Objects::nonNull).distinct().toArray(Long[]::new);
        return new HashSet<>(jdbc.sql("""
                        select id from customer
                        where id = any (?) and deleted_at is null
                        order by id
                        for key share
                        """).param(ids).query(Long.class).list());
    }
}
