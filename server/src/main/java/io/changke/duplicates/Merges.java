package io.changke.duplicates;

import io.changke.customers.AttachmentsMoved;
import io.changke.customers.Cause;
import io.changke.customers.MergeTurn;
import io.changke.customers.Unions;
import io.changke.customers.Unions.Held;
import io.changke.customers.Unions.Parted;
import io.changke.duplicates.Moves.MovedBack;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Several customers made one, with everything that hangs on them, and made several again; each in one transaction. */
@Component
class Merges {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Moves moves;
    private final ApplicationEventPublisher events;

    Merges(JdbcClient jdbc, Unions unions, Moves moves, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.moves = moves;
        this.events = events;
    }

    /**
     * What is to be merged.
     *
     * @param versions that were looked at; who has another by now is not merged
     * @param take by the fact's name the customer who has it right
     */
    record Wanted(long into, List<Long> from, Map<Long, Integer> versions, Map<String, Long> take) {}

    record Merge(
            long id,
            long into,
            List<Long> merged,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable OffsetDateTime undoneAt) {}

    record Undone(Parted parted, List<MovedBack> moved) {}

    @Transactional
    long merge(Wanted wanted, Cause cause) {
        Set<Long> from = new LinkedHashSet<>(wanted.from);
        new Checks()
                .require(!from.isEmpty() && from.size() < MOST, "from", "duplicates.several", MOST)
                .require(!from.contains(wanted.into), "from", "duplicates.into")
                .done();
        MergeTurn.ofMerge(jdbc);
        List<Long> order = new ArrayList<>(List.of(wanted.into));
        order.addAll(from);
        Map<Long, Held> held = new LinkedHashMap<>();
        unions.hold(order).forEach(each -> held.put(each.id(), each));
        List<Held> ordered = order.stream().map(held::get).toList();
        ordered.forEach(each -> unchanged(each, wanted.versions));
        List<Profile> profiles = ordered.stream().map(Held::profile).toList();
        Profile united = Uniting.unite(profiles, places(wanted.take, order));
        long merge = jdbc.sql("""
                        insert into customer_merge (into_id, merged, by_user) values (:into, :merged, :by) returning id
                        """)
                .param("into", wanted.into)
                .param("merged", from.toArray(Long[]::new))
                .param("by", cause.user(), java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
        unions.unite(ordered.get(0), united, ordered.subList(1, ordered.size()), cause.because(merge));
        moves.move(merge, wanted.into, from);
        events.publishEvent(new AttachmentsMoved(order));
        return merge;
    }

    private static void unchanged(Held held, Map<Long, Integer> versions) {
        Integer read = versions.get(held.id());
        if (read != null && read != held.version()) {
            String name = held.profile().text("name");
            throw Refusal.conflict("duplicates.changed", name == null ? Long.toString(held.id()) : name);
        }
    }

    private static Map<String, Integer> places(Map<String, Long> take, List<Long> order) {
        Map<String, Integer> places = new LinkedHashMap<>();
        take.forEach((name, id) -> {
            if (!order.contains(id)) {
                throw Refusal.field("take." + name, "duplicates.take");
            }
            places.put(name, order.indexOf(id));
        });
        return places;
    }

    /** Restores every record, and moves back exactly what was moved. */
    @Transactional
    Undone undo(long id, Cause cause) {
        MergeTurn.ofMerge(jdbc);
        Merge merge = find(id);
        if (merge.undoneAt() != null) {
            throw Refusal.conflict("duplicates.undone");
        }
        List<MovedBack> moved = new ArrayList<>();
        Cause undo = cause.undoing(Cause.Kind.MERGE, id);
        Parted parted = unions.part(merge.into(), id, undo, () -> moved.addAll(moves.moveBack(id, merge.into())));
        jdbc.sql("update customer_merge set undone_at = now(), undone_by = :by where id = :id")
                .param("by", cause.user(), java.sql.Types.BIGINT)
                .param("id", id)
                .update();
        List<Long> all = new ArrayList<>(parted.restored());
        all.add(merge.into());
        events.publishEvent(new AttachmentsMoved(all));
        return new Undone(parted, moved);
    }

    Merge find(long id) {
        return list("m.id = ?", id).stream().findFirst().orElseThrow(() -> Refusal.notFound("duplicates.mergeUnknown"));
    }

    /** The latest first. */
    List<Merge> latest() {
        return list("true");
    }

    List<Merge> of(long customer) {
        return list("(m.into_id = ? or m.merged @> array[cast(? as bigint)])", customer, customer);
    }

    private List<Merge> list(String which, Object... values) {
        return jdbc.sql("""
                        select m.id, m.into_id, m.merged, m.at, u.name, m.undone_at
                        from customer_merge m
                        left join app_user u on u.id = m.by_user
                        where %s
                        order by m.id desc
                        limit 50
                        """.formatted(which))
                .params(Arrays.asList(values))
                .query((row, number) -> new Merge(
                        row.getLong(1),
                        row.getLong(2),
                        List.of((Long[]) row.getArray(3).getArray()),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class)))
                .list();
    }
}
