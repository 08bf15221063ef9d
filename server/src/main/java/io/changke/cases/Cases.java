package io.changke.cases;

import io.changke.cases.ServiceCase.Draft;
import io.changke.customers.Customers;
import io.changke.customers.Patience;
import io.changke.followups.Said;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.sql.Types;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases: opened, changed, closed with a result, reopened, deleted and taken back, one by one. */
@Component
class Cases {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final OpenCases open;

    Cases(JdbcClient jdbc, Customers customers, OpenCases open) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.open = open;
    }

    @Transactional
    long open(long customer, Draft draft, @Nullable Long by) {
        check(draft);
        if (customers.find(customer).isEmpty()) {
            throw Refusal.field("customer", "customers.unknown");
        }
        return Patience.limited(jdbc, () -> {
            customers.hold(customer);
            long id = values(jdbc.sql("""
                            insert into service_case (customer_id, kind, subject, details, owner_id, due_on, priority)
                            values (:customer, :kind, :subject, :details, :owner, :dueOn, :priority)
                            returning id
                            """), draft)
                    .param("customer", customer)
                    .query(Long.class)
                    .single();
            note(id, "opened", null, by);
            open.refresh(customer);
            return id;
        });
    }

    @Transactional
    void change(long id, int version, UnaryOperator<Draft> change) {
        ServiceCase old = held(id, version);
        Draft draft = change.apply(old.draft());
        check(draft);
        values(jdbc.sql("""
                        update service_case
                        set kind = :kind, subject = :subject, details = :details, owner_id = :owner,
                            due_on = :dueOn, priority = :priority, version = version + 1
                        where id = :id
                        """), draft).param("id", id).update();
        open.refresh(old.customerId());
    }

    @Transactional
    void start(long id, int version, @Nullable Long by) {
        if (held(id, version).state().equals("open")) {
            jdbc.sql("update service_case set state = 'in-progress', version = version + 1 where id = ?")
                    .param(id)
                    .update();
            note(id, "started", null, by);
        }
    }

    @Transactional
    void close(long id, int version, String result, @Nullable Long by) {
        Checks checks = new Checks();
        Said.check(checks, "result", result, Said.LONGEST);
        checks.done();
        ServiceCase old = held(id, version);
        if (old.closed()) {
            throw Refusal.conflict("cases.closed");
        }
        jdbc.sql("""
                        update service_case
                        set state = 'closed', result = :result, closed_at = now(), version = version + 1
                        where id = :id
                        """).param("result", result).param("id", id).update();
        note(id, "closed", result, by);
        open.refresh(old.customerId());
    }

    @Transactional
    void reopen(long id, int version, @Nullable Long by) {
        ServiceCase old = held(id, version);
        if (old.closed()) {
            jdbc.sql("""
                            update service_case
                            set state = 'open', result = null, closed_at = null, version = version + 1
                            where id = ?
                            """).param(id).update();
            note(id, "reopened", null, by);
            open.refresh(old.customerId());
        }
    }

    @Transactional
    void delete(long id, int version) {
        ServiceCase old = held(id, version);
        jdbc.sql("update service_case set deleted_at = now(), version = version + 1 where id = ?")
                .param(id)
                .update();
        open.refresh(old.customerId());
    }

    @Transactional
    void restore(long id) {
        ServiceCase old = find(id, "deleted_at is not null");
        customers.hold(old.customerId());
        jdbc.sql("update service_case set deleted_at = null, version = version + 1 where id = ?")
                .param(id)
                .update();
        open.refresh(old.customerId());
    }

    private void note(long id, String step, @Nullable String result, @Nullable Long by) {
        jdbc.sql("insert into service_case_step (case_id, step, result, by_user) values (?, ?, ?, ?)")
                .param(1, id)
                .param(2, step)
                .param(3, result, Types.VARCHAR)
                .param(4, by, Types.BIGINT)
                .update();
    }

    private ServiceCase held(long id, int version) {
        ServiceCase found = find(id, "deleted_at is null");
        if (found.version() != version) {
            throw Refusal.conflict("followups.changed");
        }
        return found;
    }

    private ServiceCase find(long id, String state) {
        return jdbc.sql("""
                        select id, customer_id, kind, subject, details, owner_id, due_on, priority, state, version
                        from service_case
                        where id = ? and %s
                        for update
                        """.formatted(state))
                .param(id)
                .query(ServiceCase.class)
                .optional()
                .filter(found -> customers.find(found.customerId()).isPresent())
                .orElseThrow(Cases::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("cases.unknown");
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Draft draft) {
        return statement
                .param("kind", draft.kind())
                .param("subject", draft.subject())
                .param("details", draft.details())
                .param("owner", draft.owner(), Types.BIGINT)
                .param("dueOn", draft.dueOn(), Types.DATE)
                .param("priority", draft.priority());
    }

    private void check(Draft draft) {
        Checks checks = new Checks();
        Said.check(checks, "subject", draft.subject(), Said.LONGEST_TITLE);
        if (!draft.details().isBlank()) {
            Said.check(checks, "text", draft.details(), Said.LONGEST);
        }
        Long owner = draft.owner();
        checks.require(owner == null || isUser(owner), "owner", "followups.owner");
        checks.done();
    }

    private boolean isUser(long id) {
        return jdbc.sql("select exists (select from app_user where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
