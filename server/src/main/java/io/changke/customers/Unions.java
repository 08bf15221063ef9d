package io.changke.customers;

import io.changke.customers.ChangeLog.Difference;
import io.changke.customers.CustomerRows.Stored;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Several customers' rows made one, and made several again; what hangs on them is the caller's to move. */
@Component
public class Unions {

    private static final String MERGED_INTO = "_mergedInto";
    private static final List<String> KEYS = List.of("_search", "_sortName");

    private final JdbcClient jdbc;
    private final Customers customers;
    private final CustomerRows rows;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;

    Unions(JdbcClient jdbc, Customers customers, CustomerRows rows, ChangeLog log, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.rows = rows;
        this.log = log;
        this.events = events;
    }

    /** A customer whom nobody else changes until the end of the transaction. */
    public record Held(long id, Profile profile, int version) {}

    /**
     * What became of an undo.
     *
     * @param restored who is there again
     * @param kept facts of the customer that stayed which somebody changed since, and which are left so
     */
    public record Parted(List<Long> restored, Set<String> kept) {}

    private record Logged(long customer, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {}

    /** Locks in the order of the ids; refused where one is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Held> hold(Collection<Long> ids) {
        return Patience.limited(
                jdbc,
                () -> new TreeSet<>(ids)
                        .stream()
                                .map(id -> {
                                    Stored stored = customers.held(id);
                                    return new Held(id, stored.profile(), stored.version());
                                })
                                .toList());
    }

    /** As they stand, without a lock; refused where one is gone. */
    public List<Held> look(Collection<Long> ids) {
        return ids.stream()
                .map(id -> rows.read(id)
                        .filter(stored -> !stored.isDeleted())
                        .map(stored -> new Held(id, stored.profile(), stored.version()))
                        .orElseThrow(() -> Refusal.notFound("customers.unknown")))
                .toList();
    }

    /** The first has everything from now on; the others are out of sight and lead to it, as do those they had led to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unite(Held into, Profile united, List<Held> merged, Cause cause) {
        customers.write(into.id(), new Stored(into.profile(), into.version()), united, cause);
        List<Long> ids = merged.stream().map(Held::id).toList();
        jdbc.sql("select id from customer where merged_into in (:ids) order by id for update")
                .param("ids", ids)
                .query(Long.class)
                .list()
                .forEach(earlier -> mark(earlier, "merged_into = :into", Map.of("into", into.id()), cause));
        for (Held each : merged) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("into", into.id());
            values.put("by", cause.user());
            mark(each.id(), "deleted_at = now(), deleted_by = cast(:by as bigint), merged_into = :into", values, cause);
            events.publishEvent(new CustomerDeleted(each.id()));
        }
    }

    private void mark(long id, String set, Map<String, ?> values, Cause cause) {
        Stored before = rows.hold(id).orElseThrow();
        jdbc.sql("update customer set " + set + ", updated_at = now(), version = version + 1 where id = :id")
                .params(values)
                .param("id", id)
                .update();
        logged(id, before, cause);
    }

    /** What is otherwise now than it was before. */
    private Set<String> logged(long id, Stored before, Cause cause) {
        Stored now = rows.read(id).orElseThrow();
        Difference difference =
                Difference.between(before.profile().facts(), now.profile().facts());
        log.add(id, now.version(), cause, difference);
        return difference.facts();
    }

    /**
     * Puts back what the merge of this number changed, but for what somebody changed since.
     *
     * @param attached what moves back when all are locked, before anybody hears of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Parted part(long into, long merge, Cause undo, Runnable attached) {
        List<Logged> changes = jdbc.sql("""
                        select customer_id, before, after
                        from customer_change
                        where cause = 'merge' and cause_id = ?
                        order by customer_id
                        """)
                .param(merge)
                .query((row, number) ->
                        new Logged(row.getLong(1), rows.object(row.getString(2)), rows.object(row.getString(3))))
                .list();
        Map<Long, Stored> held = new TreeMap<>();
        Patience.limited(jdbc, () -> {
            Set<Long> ids = new TreeSet<>(List.of(into));
            changes.forEach(change -> ids.add(change.customer));
            ids.forEach(id -> rows.hold(id).ifPresent(stored -> held.put(id, stored)));
            return held;
        });
        customers.held(into);
        attached.run();
        Set<String> kept = new TreeSet<>();
        Set<Long> restored = new TreeSet<>();
        for (Logged change : changes) {
            Stored now = held.get(change.customer);
            if (now == null) {
                continue;
            }
            Set<String> changed = putBack(change, now, kept, undo);
            if (change.after.containsKey(MERGED_INTO) && change.before.get(MERGED_INTO) == null) {
                restored.add(change.customer);
            } else if (!changed.isEmpty()) {
                events.publishEvent(new CustomerChanged(change.customer, changed));
            }
        }
        restored.forEach(id -> events.publishEvent(new CustomerRestored(id)));
        return new Parted(List.copyOf(restored), kept);
    }

    private Set<String> putBack(Logged change, Stored now, Set<String> kept, Cause undo) {
        Map<String, @Nullable Object> image = new LinkedHashMap<>(change.before);
        Map<String, Object> facts = now.profile().facts();
        image.keySet().removeIf(name -> !Objects.equals(facts.get(name), change.after.get(name)));
        change.before.keySet().stream()
                .filter(name -> !name.startsWith("_") && !image.containsKey(name))
                .forEach(kept::add);
        if (image.isEmpty()) {
            return Set.of();
        }
        if (!image.keySet().containsAll(change.before.keySet())) {
            Map<String, @Nullable Object> wanted = new LinkedHashMap<>(facts);
            wanted.putAll(image);
            Map<String, Object> keyed = CustomerRows.keyed(Profile.of(wanted)).facts();
            KEYS.forEach(key -> image.put(key, keyed.get(key)));
        }
        rows.update(change.customer, image);
        return logged(change.customer, now, undo);
    }
}
