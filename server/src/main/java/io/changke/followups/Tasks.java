package io.changke.followups;

import io.changke.customers.Customers;
import io.changke.customers.Patience;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks: entered, changed, done and taken back, one by one. */
@Component
public class Tasks {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final ContactDates contacts;

    Tasks(JdbcClient jdbc, Customers customers, ContactDates contacts) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.contacts = contacts;
    }

    public record Draft(
            String title,
            @Nullable Long customer,
            @Nullable Long interaction,
            @Nullable Long owner,
            LocalDate dueOn,
            @Nullable LocalTime dueTime,
            @Nullable OffsetDateTime remindAt) {

        Draft after(long followedCustomer, long followed) {
            return new Draft(title, followedCustomer, followed, owner, dueOn, dueTime, remindAt);
        }
    }

    /** Enters a task; {@code by} is null for what the house does by itself. */
    @Transactional
    public long create(Draft draft, @Nullable Long by) {
        check(draft);
        return Patience.limited(jdbc, () -> {
            Long customer = draft.customer;
            if (customer != null) {
                customers.hold(customer);
            }
            long id = values(jdbc.sql("""
                            insert into task (title, customer_id, interaction_id, owner_id, due_on, due_time, remind_at,
                                              created_by)
                            values (:title, :customer, :interaction, :owner, :dueOn, :dueTime, :remindAt, :by)
                            returning id
                            """), draft)
                    .param("customer", customer, Types.BIGINT)
                    .param("interaction", draft.interaction, Types.BIGINT)
                    .param("by", by, Types.BIGINT)
                    .query(Long.class)
                    .single();
            followed(customer);
            return id;
        });
    }

    @Transactional
    void change(long id, int version, UnaryOperator<Draft> change) {
        Task old = held(id, version);
        Draft draft = change.apply(old.draft());
        check(draft);
        values(jdbc.sql("""
                        update task
                        set title = :title, owner_id = :owner, due_on = :dueOn, due_time = :dueTime,
                            reminded_at = case when remind_at is not distinct from :remindAt then reminded_at end,
                            remind_at = :remindAt, version = version + 1
                        where id = :id
                        """), draft).param("id", id).update();
        followed(old.customerId());
    }

    @Transactional
    void complete(long id, int version, @Nullable Long by) {
        Task old = held(id, version);
        if (old.doneAt() == null) {
            jdbc.sql("update task set done_at = now(), done_by = ?, version = version + 1 where id = ?")
                    .param(1, by, Types.BIGINT)
                    .param(2, id)
                    .update();
            followed(old.customerId());
        }
    }

    @Transactional
    void reopen(long id, int version) {
        Task old = held(id, version);
        if (old.doneAt() != null) {
            jdbc.sql("update task set done_at = null, done_by = null, version = version + 1 where id = ?")
                    .param(id)
                    .update();
            followed(old.customerId());
        }
    }

    @Transactional
    void delete(long id, int version) {
        Task old = held(id, version);
        jdbc.sql("update task set deleted_at = now(), version = version + 1 where id = ?")
                .param(id)
                .update();
        followed(old.customerId());
    }

    @Transactional
    void restore(long id) {
        Task task = find(id, "t.deleted_at is not null");
        Long customer = task.customerId();
        if (customer != null) {
            customers.hold(customer);
        }
        jdbc.sql("update task set deleted_at = null, version = version + 1 where id = ?")
                .param(id)
                .update();
        followed(customer);
    }

    /** The reminder of this moment was seen: nobody is told again. */
    @Transactional
    void dismissReminder(long id, int version) {
        held(id, version);
        jdbc.sql("update task set reminded_at = now() where id = ?").param(id).update();
    }

    void deleteWith(long interaction) {
        jdbc.sql("""
                        update task set deleted_at = now(), version = version + 1
                        where interaction_id = ? and done_at is null and deleted_at is null
                        """).param(interaction).update();
    }

    /** Those that were deleted in the same transaction as the interaction, and so at the same moment. */
    void restoreWith(long interaction) {
        jdbc.sql("""
                        update task t set deleted_at = null, version = t.version + 1
                        from interaction i
                        where i.id = ? and t.interaction_id = i.id and t.deleted_at = i.deleted_at
                        """).param(interaction).update();
    }

    private Task held(long id, int version) {
        Task task = find(id, "t.deleted_at is null");
        if (task.version() != version) {
            throw Refusal.conflict("followups.changed");
        }
        return task;
    }

    private Task find(long id, String state) {
        return jdbc.sql("""
                        select t.id, t.title, t.customer_id, t.interaction_id, t.owner_id, t.due_on, t.due_time,
                               t.remind_at, t.done_at, t.version
                        from task t
                        where t.id = ? and %s
                        for update
                        """.formatted(state))
                .param(id)
                .query(Task.class)
                .optional()
                .filter(task -> task.customerId() == null
                        || customers.find(task.customerId()).isPresent())
                .orElseThrow(() -> Refusal.notFound("followups.taskUnknown"));
    }

    private void followed(@Nullable Long customer) {
        if (customer != null) {
            contacts.refresh(customer);
        }
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Draft draft) {
        return statement
                .param("title", draft.title)
                .param("owner", draft.owner, Types.BIGINT)
                .param("dueOn", draft.dueOn)
                .param("dueTime", draft.dueTime, Types.TIME)
                .param("remindAt", draft.remindAt, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private void check(Draft draft) {
        Checks checks = new Checks();
        Said.check(checks, "title", draft.title, Said.LONGEST_TITLE);
        Long owner = draft.owner;
        checks.require(owner == null || isUser(owner), "owner", "followups.owner");
        Long customer = draft.customer;
        checks.require(customer == null || customers.find(customer).isPresent(), "customer", "customers.unknown");
        checks.done();
    }

    private boolean isUser(long id) {
        return jdbc.sql("select exists (select from app_user where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
