package io.changke.duplicates;

import io.changke.customers.CustomerChanged;
import io.changke.customers.CustomerCreated;
import io.changke.customers.CustomerDeleted;
import io.changke.customers.CustomerRestored;
import io.changke.customers.CustomersWritten;
import io.changke.duplicates.KeyTable.Keyed;
import io.changke.duplicates.Suspects.Read;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the keys of a customer equal to what is declared, in the transaction of the change, and looks for others like it. */
@Component
class Watch {

    private final JdbcClient jdbc;
    private final Suspects suspects;
    private final KeyTable keys;
    private final Candidates candidates;
    private final Pairs pairs;

    Watch(JdbcClient jdbc, Suspects suspects, KeyTable keys, Candidates candidates, Pairs pairs) {
        this.jdbc = jdbc;
        this.suspects = suspects;
        this.keys = keys;
        this.candidates = candidates;
        this.pairs = pairs;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerCreated event) {
        look(event.customerId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerChanged event) {
        look(event.customerId());
    }

    /** Entry finds them at once; whom they are like, the search of the night. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomersWritten event) {
        if (!event.entered().isEmpty()) {
            keys.enter(event.entered().entrySet().parallelStream()
                    .map(each -> new Keyed(each.getKey(), 0, MatchKeys.of(each.getValue())))
                    .toList());
        }
        if (!event.changed().isEmpty()) {
            keys.write(
                    suspects.readAll(event.changed()).stream().map(Read::keyed).toList());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerRestored event) {
        look(event.customerId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerDeleted event) {
        keys.remove(event.customerId());
        pairs.removeAllOf(event.customerId());
    }

    /** That these are not the same; whoever is like another is seen at once again. */
    @Transactional
    void takeBack(List<Long> customers) {
        pairs.takeBack(customers);
        customers.stream().sorted().forEach(this::look);
    }

    void look(long customer) {
        Suspect one = suspects.read(List.of(customer)).get(customer);
        if (one == null) {
            return;
        }
        int version = jdbc.sql("select version from customer where id = ?")
                .param(customer)
                .query(Integer.class)
                .single();
        keys.write(List.of(new Keyed(customer, version, one.keys())));
        pairs.add(customer, candidates.of(one).candidates());
    }
}
