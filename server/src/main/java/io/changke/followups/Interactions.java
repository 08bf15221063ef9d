package io.changke.followups;

import io.changke.customers.Customers;
import io.changke.customers.Patience;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follow-ups as written down: what was said, and the task that comes next. */
@Component
class Interactions {

    private static final String SELECT = """
            select i.id, i.customer_id, i.kind, i.happened_at, i.said, i.written_by, writer.name as writer,
                   i.written_at, i.version
            from interaction i
            left join app_user writer on writer.id = i.written_by
            """;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Tasks tasks;
    private final Mentions mentions;
    private final ContactDates contacts;
    private final FirmTime time;

    Interactions(
            JdbcClient jdbc,
            Customers customers,
            Tasks tasks,
            Mentions mentions,
            ContactDates contacts,
            FirmTime time) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.tasks = tasks;
        this.mentions = mentions;
        this.contacts = contacts;
        this.time = time;
    }

    /** @param mentions users; null leaves them as they are */
    record Draft(
            InteractionKind kind,
            OffsetDateTime happenedAt,
            String said,
            @Nullable List<Long> mentions) {}

    record Written(long id, @Nullable Long task) {}

    Interaction get(long id) {
        Interaction found = jdbc.sql(SELECT + "where i.id = ? and i.deleted_at is null")
                .param(id)
                .query(Interaction::read)
                .optional()
                .orElseThrow(Interactions::unknown);
        seen(found.customerId());
        return naming(List.of(found)).get(0);
    }

    /** The latest first; after the one with this time and id. */
    List<Interaction> of(long customer, @Nullable String afterTime, long afterId, int limit) {
        seen(customer);
        return naming(jdbc.sql(SELECT + """
                        where i.customer_id = :customer and i.deleted_at is null
                          and (cast(:time as text) is null
                               or (i.happened_at, i.id) < (cast(:time as timestamptz), :id))
                        order by i.happened_at desc, i.id desc
                        limit :limit
                        """)
                .param("customer", customer)
                .param("time", afterTime)
                .param("id", afterId)
                .param("limit", limit)
                .query(Interaction::read)
                .list());
    }

    private List<Interaction> naming(List<Interaction> found) {
        Map<Long, List<Mentioned>> named =
                mentions.of(found.stream().map(Interaction::id).toList());
        return found.stream()
                .map(each -> each.naming(named.getOrDefault(each.id(), List.of())))
                .toList();
    }

    @Transactional
    Written write(long customer, Draft draft, @Nullable Long by, Optional<Tasks.Draft> next) {
        check(draft);
        seen(customer);
        return Patience.limited(jdbc, () -> {
            customers.hold(customer);
            long id = insert(customer, draft, by);
            name(id, draft, by);
            Long task =
                    next.map(each -> tasks.create(each.after(customer, id), by)).orElse(null);
            contacts.refresh(customer);
            return new Written(id, task);
        });
    }

    private long insert(long customer, Draft draft, @Nullable Long by) {
        return values(jdbc.sql("""
                        insert into interaction (customer_id, kind, happened_at, happened_on, said, written_by)
                        values (:customer, :kind, :at, :on, :said, :by)
                        returning id
                        """), draft)
                .param("customer", customer)
                .param("by", by, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    private void name(long id, Draft draft, @Nullable Long by) {
        if (draft.mentions != null) {
            mentions.set(id, draft.mentions, by);
        }
    }

    @Transactional
    void change(long id, int version, java.util.function.UnaryOperator<Draft> change, @Nullable Long by) {
        Interaction old = held(id, version);
        Draft draft = change.apply(new Draft(InteractionKind.of(old.kind()), old.happenedAt(), old.said(), null));
        check(draft);
        values(jdbc.sql("""
                        update interaction
                        set kind = :kind, happened_at = :at, happened_on = :on, said = :said, version = version + 1
                        where id = :id
                        """), draft).param("id", id).update();
        name(id, draft, by);
        contacts.refresh(old.customerId());
    }

    /** Its open task goes with it. */
    @Transactional
    void delete(long id, int version) {
        Interaction old = held(id, version);
        jdbc.sql("update interaction set deleted_at = now(), version = version + 1 where id = ?")
                .param(id)
                .update();
        tasks.deleteWith(id);
        contacts.refresh(old.customerId());
    }

    /** Takes a deletion back, and that of the task that went with it. */
    @Transactional
    void restore(long id) {
        long customer = jdbc.sql(
                        "select customer_id from interaction where id = ? and deleted_at is not null for update")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(Interactions::unknown);
        seen(customer);
        customers.hold(customer);
        tasks.restoreWith(id);
        jdbc.sql("update interaction set deleted_at = null, version = version + 1 where id = ?")
                .param(id)
                .update();
        contacts.refresh(customer);
    }

    private Interaction held(long id, int version) {
        Interaction held = jdbc.sql(SELECT + "where i.id = ? and i.deleted_at is null for update of i")
                .param(id)
                .query(Interaction::read)
                .optional()
                .orElseThrow(Interactions::unknown);
        seen(held.customerId());
        if (held.version() != version) {
            throw Refusal.conflict("followups.changed");
        }
        return held;
    }

    private void seen(long customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Draft draft) {
        return statement
                .param("kind", draft.kind.key())
                .param("at", draft.happenedAt)
                .param("on", draft.happenedAt.atZoneSameInstant(time.zone()).toLocalDate())
                .param("said", draft.said);
    }

    private void check(Draft draft) {
        Checks checks = new Checks();
        Said.check(checks, "said", draft.said, Said.LONGEST);
        checks.require(time.hasCome(draft.happenedAt), "happenedAt", "followups.future")
                .done();
    }

    private static Refusal unknown() {
        return Refusal.notFound("followups.unknown");
    }
}
