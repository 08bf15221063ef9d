package io.changke.followups;

import io.changke.platform.Refusal;
import io.changke.platform.access.Colleagues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Colleagues whom follow-ups name; they find it on their page of today until they have seen it. */
@Component
class Mentions {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    Mentions(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** Of these follow-ups, by their ids. */
    Map<Long, List<Mentioned>> of(Collection<Long> interactions) {
        record Row(long interactionId, long userId, String name) {}
        return jdbc.sql("""
                        select interaction_id, user_id, name
                        from mention
                        where interaction_id = any (?)
                        order by name, user_id
                        """).param(interactions.toArray(Long[]::new)).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(
                        Row::interactionId,
                        Collectors.mapping(row -> new Mentioned(row.userId, row.name), Collectors.toList())));
    }

    /** Names these and no others; who was named before stays, at work or not, and whoever writes knows of it. */
    void set(long interaction, List<Long> users, @Nullable Long by) {
        if (users.stream().anyMatch(Objects::isNull)) {
            throw Refusal.field("mentions", "problem.wrongType");
        }
        if (users.size() > MOST) {
            throw Refusal.field("mentions", "followups.mentions", MOST);
        }
        Long[] wanted = new TreeSet<>(users).toArray(Long[]::new);
        jdbc.sql("delete from mention where interaction_id = ? and user_id <> all (?)")
                .params(interaction, wanted)
                .update();
        List<Long> before = jdbc.sql("select user_id from mention where interaction_id = ?")
                .param(interaction)
                .query(Long.class)
                .list();
        TreeSet<Long> added = new TreeSet<>(users);
        before.forEach(added::remove);
        colleagues.named(added).forEach((user, name) -> {
            insert(interaction, user, name, user.equals(by));
            added.remove(user);
        });
        if (!added.isEmpty()) {
            throw Refusal.field("mentions", "followups.owner");
        }
    }

    private void insert(long interaction, long user, String name, boolean seen) {
        jdbc.sql("""
                        insert into mention (interaction_id, user_id, name, seen_at)
                        values (?, ?, ?, case when ? then now() end)
                        """).params(interaction, user, name, seen).update();
    }

    void see(long interaction, @Nullable Long user, boolean seen) {
        int rows = jdbc.sql("""
                        update mention set seen_at = case when :seen then coalesce(seen_at, now()) end
                        where interaction_id = :interaction and user_id = :user
                        """)
                .param("seen", seen)
                .param("interaction", interaction)
                .param("user", user, java.sql.Types.BIGINT)
                .update();
        if (rows == 0) {
            throw Refusal.notFound("followups.mentionUnknown");
        }
    }
}
