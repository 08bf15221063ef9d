package io.changke.customers;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For who changes many customers by one statement: {@link #remember} them, update the rows in the same transaction
 * (also {@code version} and {@code updated_at}), then {@link #record} what changed; later {@link #revert} it.
 */
@Component
public class CustomerSets {

    /** The ids of those whom the last {@link #revert} of the transaction left alone. */
    public static final String LEFT_ALONE = "select id from customer_reverted where not unchanged";

    private static final int TOLD_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CustomerSets(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What became of a set.
     *
     * @param changed how many have what they had before
     * @param kept how many somebody changed since, who are left alone
     */
    public record Reverted(int changed, int kept) {}

    /** Locks the customers in the order of their ids and keeps their images until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remember(String selectIds) {
        return rememberWhere("c.id in (" + selectIds + ") and c.deleted_at is null");
    }

    /** The same for those out of sight of whom a condition on {@code c} holds, also once they are locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    int rememberDeleted(String condition) {
        return rememberWhere("c.deleted_at is not null and " + condition);
    }

    private int rememberWhere(String condition) {
        jdbc.sql("drop table if exists customer_before").update();
        return jdbc.sql("""
                        create temporary table customer_before on commit drop as
                        select c.id, %s as image
                        from customer c
                        where %s
                        order by c.id
                        for update
                        """.formatted(Images.of("c"), condition)).update();
    }

    /**
     * Writes into the log what differs now; customers whom nothing changed are not in it. The offset has each image put
     * together once, not for each fact that is compared.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int record(Cause cause) {
        return jdbc.sql("""
                        insert into customer_change
                            (customer_id, by_user, by_key_name, cause, cause_id, undone, version, before, after)
                        select id, :user, :key, :cause, :causeId, cast(:undone as text), version, before, after
                        from (select b.id, c.version, %s as before, %s as after
                              from customer_before b
                              join customer c on c.id = b.id
                              cross join lateral (select %s as image offset 0) n) as changes
                        where after <> '{}'
                        """.formatted(
                                Images.difference("b.image", "n.image"),
                                Images.difference("n.image", "b.image"),
                                Images.of("c")))
                .param("user", cause.user(), java.sql.Types.BIGINT)
                .param("key", cause.keyName())
                .param("cause", cause.kind().key())
                .param("causeId", cause.id(), java.sql.Types.BIGINT)
                .param("undone", cause.undoneKey())
                .update();
    }

    /**
     * Puts back what one cause changed, not those it created, customer by customer as a whole: whoever has one of the changed facts otherwise
     * by now, or is deleted, keeps all of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reverted revert(Cause.Kind kind, long causeId, Cause undo) {
        int all = compare(kind, causeId, "true");
        int changed = putBack(undo.undoing(kind, causeId)).size();
        return new Reverted(changed, all - changed);
    }

    /** The same for some of them; answers who has what he had before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> revert(Cause.Kind kind, long causeId, List<Long> some, Cause undo) {
        compare(kind, causeId, "customer_id in (" + BatchRows.literal(some) + ")");
        return putBack(undo.undoing(kind, causeId));
    }

    private int compare(Cause.Kind kind, long causeId, String which) {
        jdbc.sql("drop table if exists customer_reverted").update();
        return jdbc.sql("""
                        create temporary table customer_reverted on commit drop as
                        select c.id, h.before, %s = '{}' and c.deleted_at is null as unchanged
                        from (select customer_id, %s as before, %s as after
                              from (select customer_id,
                                           array_agg(before order by id) as befores,
                                           array_agg(after order by id) as afters
                                    from customer_change
                                    where cause = :cause and cause_id = :causeId
                                      and %s
                                    group by customer_id
                                    having min(version) > 0) as changes) as h
                        join customer c on c.id = h.customer_id
                        cross join lateral (select %s as image offset 0) n
                        order by c.id
                        for update of c
                        """.formatted(
                                changedSince("h.after", "n.image"),
                                merged("befores", "desc"),
                                merged("afters", "asc"),
                                which,
                                Images.of("c")))
                .param("cause", kind.key())
                .param("causeId", causeId)
                .update();
    }

    private List<Long> putBack(Cause undo) {
        remember("select id from customer_reverted where unchanged");
        List<Long> changed = jdbc.sql("""
                        update customer c set %s
                        from customer_reverted r
                        where r.id = c.id and r.unchanged
                        returning c.id
                        """.formatted(Images.assignments("c", "r.before")))
                .query(Long.class)
                .list();
        record(undo);
        tell(changed);
        return changed;
    }

    /** A portion at a time: who listens reads them all. */
    private void tell(List<Long> changed) {
        for (int from = 0; from < changed.size(); from += TOLD_AT_ONCE) {
            List<Long> some = changed.subList(from, Math.min(from + TOLD_AT_ONCE, changed.size()));
            events.publishEvent(new CustomersWritten(Map.of(), some));
        }
    }

    /** Of several changes by one cause: what was before the first, what was after the last. */
    private static String merged(String images, String order) {
        return """
                case cardinality(%1$s) when 1 then %1$s[1] else
                    (select jsonb_object_agg(each.key, each.value order by image.number %2$s)
                     from unnest(%1$s) with ordinality as image(value, number)
                     cross join lateral jsonb_each(image.value) as each)
                end
                """.formatted(images, order);
    }

    /** What the image no longer has as it was left. */
    private static String changedSince(String after, String image) {
        return "(select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(" + after
                + ") where value is distinct from coalesce(" + image + " -> key, 'null'))";
    }
}
