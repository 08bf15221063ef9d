package io.changke.classes;

import io.changke.customers.CustomerChanged;
import io.changke.customers.CustomerDeleted;
import io.changke.customers.CustomersWritten;
import io.changke.receivables.DebtsChanged;
import io.changke.value.BaseRefreshed;
import io.changke.value.CustomerScored;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When classes are derived: of one customer in the transaction of what happened, of all when the base was scored anew,
 * which is every night, for debts age and customers fall asleep without anything happening.
 */
@Component
class Upkeep {
    private static final int AT_ONCE = 5_000;

    /** Who was being derived by others in the first, with the cuts of before, is met in the second. */
    private static final int PASSES = 2;

    private static final Set<String> FACTS = Set.of(
            "kind", "type", "declaredRelationship", "settlementFixed", "country", "province", "city", "addresses");

    private final Classes classes;
    private final Cuts cuts;

    Upkeep(Classes classes, Cuts cuts) {
        this.classes = classes;
        this.cuts = cuts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerScored event) {
        classes.derive(event.customerId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DebtsChanged event) {
        classes.derive(event.customerId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerChanged event) {
        if (event.facts().stream().anyMatch(FACTS::contains)) {
            classes.derive(event.customerId());
        }
    }

    /** After they were scored. */
    @EventListener
    @Order
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomersWritten event) {
        classes.derive(Stream.concat(event.created().stream(), event.changed().stream())
                .toList());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerDeleted event) {
        classes.forget(event.customerId());
    }

    @EventListener
    void on(BaseRefreshed event) {
        all();
    }

    /** Bit by bit, so that nobody who changes a customer waits long. */
    void all() {
        cuts.renew();
        classes.forgetTheGone();
        for (int pass = 0; pass < PASSES; pass++) {
            List<Long> customers = classes.otherwiseByNow();
            for (int from = 0; from < customers.size(); from += AT_ONCE) {
                classes.deriveUntroubled(customers.subList(from, Math.min(from + AT_ONCE, customers.size())));
            }
        }
    }
}
