package io.changke.classes;

import io.changke.customers.CustomerChanged;
import io.changke.customers.CustomerDeleted;
import io.changke.customers.CustomersWritten;
import io.changke.receivables.DebtsChanged;
import io.changke.value.BaseRefreshed;
import io.changke.value.CustomerScored;
import java.util.Set;
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
    private static final Set<String> FACTS = Set.of(
            "kind", "type", "declaredRelationship", "settlementFixed", "country", "province", "city", "addresses");

    private final Classes classes;
    private final Census census;

    Upkeep(Classes classes, Census census) {
        this.classes = classes;
        this.census = census;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerScored event) {
        classes.derive(event.customerId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DebtsChanged event) {
        classes.derive(event.customers());
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
        if (!event.created().isEmpty()) {
            classes.enter(event.created());
        }
        if (!event.changed().isEmpty()) {
            classes.derive(event.changed());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerDeleted event) {
        classes.forget(event.customerId());
    }

    @EventListener
    void on(BaseRefreshed event) {
        census.all(true);
    }
}
