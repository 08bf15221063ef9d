package io.changke.owners;

import io.changke.customers.Cause;
import io.changke.customers.CustomerSets;
import io.changke.customers.Patience;
import io.changke.customers.SetChanges;
import io.changke.duties.Duty;
import io.changke.duties.HandOver;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers of a user, each changed as on its own page. */
@Component
@Order(1)
class CustomersDuty implements Duty {

    private final JdbcClient jdbc;
    private final Owners owners;
    private final SetChanges changes;
    private final CustomerSets sets;

    CustomersDuty(JdbcClient jdbc, Owners owners, SetChanges changes, CustomerSets sets) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.changes = changes;
        this.sets = sets;
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public long count(long user) {
        return jdbc.sql("select count(*) from customer where owner_id = ? and deleted_at is null")
                .param(user)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Long> next(long user, long after, int limit) {
        return jdbc.sql("""
                        select id from customer
                        where owner_id = ? and deleted_at is null and id > ?
                        order by id
                        limit ?
                        """)
                .param(user)
                .param(after)
                .param(limit)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Long> handOver(HandOver order, List<Long> customers) {
        return changes
                .change(customers, owners.handing(order.from(), order.to()), cause(Cause.Kind.HANDOVER, order))
                .stream()
                .filter(SetChanges.Outcome::changed)
                .map(SetChanges.Outcome::id)
                .toList();
    }

    @Override
    public List<Long> putBack(HandOver order, List<Long> customers) {
        return Patience.limited(
                jdbc, () -> sets.revert(Cause.Kind.HANDOVER, order.id(), customers, cause(Cause.Kind.UNDO, order)));
    }

    private static Cause cause(Cause.Kind kind, HandOver order) {
        return new Cause(kind, order.id(), order.by(), order.keyName());
    }
}
