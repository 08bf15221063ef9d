package io.changke.relationships;

import io.changke.customers.Cause;
import io.changke.customers.Customers;
import io.changke.customers.Patience;
import io.changke.platform.Refusal;
import io.changke.relationships.Relationship.Draft;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Relationships written one by one; the same two stand in a kind of relation once. */
@Component
class Relationships {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Surroundings surroundings;

    Relationships(JdbcClient jdbc, Customers customers, Surroundings surroundings) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.surroundings = surroundings;
    }

    private record Ends(long customerId, long otherId, int version) {
        long around(long customer) {
            return customer == customerId ? otherId : customerId;
        }
    }

    @Transactional
    long add(long customer, long other, Draft draft, @Nullable Long by) {
        if (customer == other) {
            throw Refusal.field("other", "relationships.self");
        }
        if (customers.find(other).isEmpty()) {
            throw Refusal.field("other", "customers.unknown");
        }
        hold(customer, other);
        refuseKnown(customer, other, draft.kind(), 0);
        long id = values(jdbc.sql("""
                        insert into relationship (customer_id, other_id, kind, roles, since, until, note, written_by)
                        values (:customer, :other, :kind, :roles, :since, :until, :note, :by)
                        returning id
                        """), customer, other, draft)
                .param("by", by, Types.BIGINT)
                .query(Long.class)
                .single();
        surroundings.refresh(List.of(customer, other));
        return id;
    }

    /** With somebody who is entered by it. */
    @Transactional
    long enter(long customer, Map<String, ?> facts, Draft draft, Cause cause) {
        return add(customer, customers.create(facts, cause), draft, cause.user());
    }

    @Transactional
    void change(long customer, long id, int version, Draft draft) {
        long other = held(customer, id, version).around(customer);
        hold(customer, other);
        refuseKnown(customer, other, draft.kind(), id);
        values(jdbc.sql("""
                        update relationship
                        set customer_id = :customer, other_id = :other, kind = :kind, roles = :roles,
                            since = :since, until = :until, note = :note, version = version + 1
                        where id = :id
                        """), customer, other, draft).param("id", id).update();
        surroundings.refresh(List.of(customer, other));
    }

    /** With what a merge has brought a second time. */
    @Transactional
    void remove(long customer, long id, int version) {
        long other = held(customer, id, version).around(customer);
        jdbc.sql("""
                        delete from relationship
                        where id in (select twin.id
                                     from relationship_of r
                                     join relationship_of twin
                                       on twin.customer_id = r.customer_id and twin.around = r.around
                                          and twin.kind = r.kind
                                     where r.id = :id and r.customer_id = :customer)
                        """).param("id", id).param("customer", customer).update();
        surroundings.refresh(List.of(customer, other));
    }

    /** Nobody relates these two to each other, or removes one of them, until the end of the transaction. */
    private void hold(long one, long other) {
        Patience.limited(jdbc, () -> {
            customers.hold(Math.min(one, other));
            customers.hold(Math.max(one, other));
            return jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:pair, 0)) as text)")
                    .param("pair", "relationship " + Math.min(one, other) + " " + Math.max(one, other))
                    .query(String.class)
                    .single();
        });
    }

    private void refuseKnown(long customer, long other, Kind kind, long but) {
        boolean known = jdbc.sql("""
                        select exists (select from relationship_of
                                       where customer_id = :customer and around = :other and kind = :kind and id <> :but)
                        """)
                .param("customer", customer)
                .param("other", other)
                .param("kind", kind.key())
                .param("but", but)
                .query(Boolean.class)
                .single();
        if (known) {
            throw Refusal.conflict("relationships.known");
        }
    }

    private Ends held(long customer, long id, int version) {
        Ends ends = jdbc.sql("""
                        select customer_id, other_id, version
                        from relationship
                        where id = :id and :customer in (customer_id, other_id) and customer_id <> other_id
                        for update
                        """)
                .param("id", id)
                .param("customer", customer)
                .query(Ends.class)
                .optional()
                .filter(found -> customers.find(found.around(customer)).isPresent())
                .orElseThrow(Relationships::unknown);
        if (ends.version != version) {
            throw Refusal.conflict("relationships.changed");
        }
        return ends;
    }

    static Refusal unknown() {
        return Refusal.notFound("relationships.unknown");
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, long customer, long other, Draft draft) {
        boolean forwards = draft.kind().isStored();
        Kind stored = forwards ? draft.kind() : draft.kind().backwards();
        return statement
                .param("customer", forwards ? customer : other)
                .param("other", forwards ? other : customer)
                .param("kind", stored.key())
                .param("roles", draft.roles().toArray(String[]::new))
                .param("since", draft.since(), Types.DATE)
                .param("until", draft.until(), Types.DATE)
                .param("note", draft.note(), Types.VARCHAR);
    }
}
