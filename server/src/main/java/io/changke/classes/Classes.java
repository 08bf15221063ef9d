package io.changke.classes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each customer is, and writes down every change with its evidence. */
@Component
class Classes {

    private static final String LOCK = """
            select customer_id
            from customer_class
            where customer_id = any (:customers)
            order by customer_id
            for update %s
            """;

    private static final String WRITE = """
            with now as (%s),
            changed as (
                select now.*, k.derived_at is not null as known, jsonb_build_object(%s) as before
                from now
                join customer_class k on k.customer_id = now.customer_id
                where k.derived_at is null or (%s) is distinct from (%s)),
            kept as (
                insert into class_change (customer_id, classification, from_class, to_class, evidence)
                select changed.customer_id, each.classification, changed.before ->> each.classification, each.class,
                       changed.evidence -> each.classification
                from changed
                cross join lateral (values %s) as each (classification, class)
                where changed.known and changed.before ->> each.classification is distinct from each.class
                order by changed.customer_id)
            update customer_class k
            set derived_at = now(), %s
            from changed
            where changed.customer_id = k.customer_id
            """.formatted(
                    Derivation.OF_SOME,
                    each("'%1$s', k.%1$s"),
                    Derivation.columns("k.", ""),
                    Derivation.columns("now.", ""),
                    each("('%1$s', changed.%1$s)"),
                    each("%1$s = changed.%1$s"));

    private static final String ENTER =
            """
            insert into customer_class (customer_id, derived_at, %s)
            select now.customer_id, now(), %s
            from (%s) as now
            on conflict do nothing
            """.formatted(Derivation.columns("", ""), Derivation.columns("now.", ""), Derivation.OF_SOME);

    private static final String OTHERWISE_BY_NOW =
            """
            select now.customer_id
            from (%s) as now
            left join customer_class k on k.customer_id = now.customer_id
            where k.derived_at is null or (%s) is distinct from (%s)
            order by 1
            """.formatted(Derivation.OF_ALL, Derivation.columns("k.", ""), Derivation.columns("now.", ""));

    private final JdbcClient jdbc;

    Classes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String each(String form) {
        return Arrays.stream(Classification.values())
                .map(each -> form.formatted(each.column()))
                .collect(Collectors.joining(", "));
    }

    /** In the transaction of what happened; waits for whoever derives the same customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void derive(long customer) {
        derive(List.of(customer));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void derive(Collection<Long> customers) {
        derive(customers, "");
    }

    /** Of customers whom this transaction brings: nobody else can see them, and nothing was before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(Collection<Long> customers) {
        jdbc.sql(ENTER).param("customers", customers.toArray(Long[]::new)).update();
    }

    /** Leaves alone whom somebody is just deriving: who holds many must wait for nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deriveUntroubled(Collection<Long> customers) {
        derive(customers, "skip locked");
    }

    /** Locked by statements of their own: the last one then sees what another transaction has just committed. */
    private void derive(Collection<Long> some, String others) {
        Long[] customers = some.toArray(Long[]::new);
        jdbc.sql("""
                        insert into customer_class (customer_id)
                        select id from customer where id = any (:customers) and deleted_at is null order by id
                        on conflict do nothing
                        """).param("customers", customers).update();
        List<Long> locked = jdbc.sql(LOCK.formatted(others))
                .param("customers", customers)
                .query(Long.class)
                .list();
        jdbc.sql(WRITE).param("customers", locked.toArray(Long[]::new)).update();
    }

    /** Whom the day, the cuts or a statement about many have moved. */
    @Transactional(readOnly = true)
    List<Long> otherwiseByNow() {
        return jdbc.sql(OTHERWISE_BY_NOW).query(Long.class).list();
    }

    /** Nobody has a class who is out of sight. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(long customer) {
        jdbc.sql("delete from customer_class where customer_id = ?")
                .param(customer)
                .update();
    }

    /** With a customer who is no more goes what was worked out. */
    @Transactional
    void forgetTheGone() {
        jdbc.sql("""
                        delete from customer_class k
                        where not exists (select from customer c where c.id = k.customer_id and c.deleted_at is null)
                        """).update();
        jdbc.sql("""
                        delete from class_change h
                        where not exists (select from customer c where c.id = h.customer_id)
                        """).update();
    }
}
