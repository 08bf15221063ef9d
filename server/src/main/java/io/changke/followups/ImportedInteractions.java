package io.changke.followups;

import io.changke.intake.Things;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes along with follow-ups from a file: the tasks that come next, and when customers were contacted. */
@Component
class ImportedInteractions {

    private final ContactDates contacts;
    private final JdbcClient jdbc;

    ImportedInteractions(ContactDates contacts, JdbcClient jdbc) {
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** Which rows say what is written down already, or what an earlier row says. */
    boolean[] there(List<InteractionRow> rows) {
        List<List<Object>> contents = rows.stream()
                .map(InteractionRow::content)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<List<Object>> known = new HashSet<>();
        jdbc.sql("""
                        select i.customer_id, i.kind, i.happened_at, i.said
                        from unnest(cast(:customers as bigint[]), cast(:moments as timestamptz[]))
                             as given(customer, moment)
                        join interaction i
                          on i.customer_id = given.customer and i.happened_at = given.moment and i.deleted_at is null
                        """)
                .param(
                        "customers",
                        contents.stream().map(each -> (Long) each.get(0)).toArray(Long[]::new))
                .param(
                        "moments",
                        contents.stream().map(each -> each.get(2).toString()).toArray(String[]::new))
                .query(row -> {
                    Instant moment = row.getObject(3, OffsetDateTime.class)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toInstant();
                    known.add(List.of(row.getLong(1), row.getString(2), moment, row.getString(4)));
                });
        boolean[] there = new boolean[rows.size()];
        for (int i = 0; i < there.length; i++) {
            List<Object> content = rows.get(i).content();
            there[i] = content != null && !known.add(content);
        }
        return there;
    }

    /** Enters the tasks of what was written, each for the customer's owner, once for a follow-up. */
    void follow(List<InteractionRow> rows, Map<Integer, Long> written, long importId, @Nullable Long userId) {
        List<Long> ids = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<@Nullable String> titles = new ArrayList<>();
        written.forEach((row, id) -> rows.get(row).nextOn().ifPresent(day -> {
            ids.add(id);
            days.add(day.toString());
            titles.add(rows.get(row).title());
        }));
        jdbc.sql("""
                        insert into task (title, customer_id, interaction_id, owner_id, due_on, created_by, import_id)
                        select distinct on (i.id) coalesce(given.title, left(i.said, 80)), i.customer_id, i.id,
                               coalesce(c.owner_id, :user), given.day, :user, :import
                        from unnest(cast(:ids as bigint[]), cast(:days as date[]), cast(:titles as text[]))
                             with ordinality as given(id, day, title, number)
                        join interaction i on i.id = given.id
                        join customer c on c.id = i.customer_id
                        where not exists (select from task k where k.interaction_id = i.id)
                        order by i.id, given.number desc
                        """)
                .param("user", userId, java.sql.Types.BIGINT)
                .param("import", importId)
                .param("ids", ids.toArray(Long[]::new))
                .param("days", days.toArray(String[]::new))
                .param("titles", titles.toArray(String[]::new))
                .update();
        contacts.refresh(jdbc.sql("select distinct customer_id from interaction where id = any (?)")
                .param(written.values().toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    List<Long> customers(long importId) {
        return jdbc.sql("select distinct customer_id from interaction where id in (" + Things.ofImport() + ")")
                .param(importId)
                .query(Long.class)
                .list();
    }

    /** The import's tasks go where nobody touched them or the follow-up that they belong to. */
    void withdraw(long importId, List<Long> concerned) {
        jdbc.sql("""
                        delete from task k
                        where k.import_id = :import and k.version = 0
                          and not exists (select from import_left_alone l
                                          where l.import_id = :import and l.thing_id = k.interaction_id)
                        """).param("import", importId).update();
        contacts.refresh(concerned);
    }
}
