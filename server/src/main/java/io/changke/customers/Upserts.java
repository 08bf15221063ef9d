package io.changke.customers;

import io.changke.customers.CustomerRows.Stored;
import io.changke.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters or changes the customer whom another system knows by an identifier; two at once end as one customer. */
@Component
class Upserts {

    private final Customers customers;
    private final Identifiers identifiers;
    private final Declarations declarations;

    Upserts(Customers customers, Identifiers identifiers, Declarations declarations) {
        this.customers = customers;
        this.identifiers = identifiers;
        this.declarations = declarations;
    }

    record Upserted(long id, boolean created) {}

    @Transactional
    Upserted upsert(String system, String value, Map<String, @Nullable Object> facts, Cause create, Cause edit) {
        identifiers.hold(system, value);
        Optional<Long> known = find(system, value);
        if (known.isEmpty()) {
            Map<String, Object> entered = Identifiers.with(new LinkedHashMap<>(facts), system, value, null, true);
            Optional<Long> created = customers.enter(declarations.blank(entered), create);
            if (created.isPresent()) {
                return new Upserted(created.get(), true);
            }
            known = find(system, value);
        }
        long id = known.orElseThrow(() -> Refusal.conflict("customers.externalIdTaken"));
        Stored held = customers.held(id);
        Map<String, Object> changed = Identifiers.with(
                new LinkedHashMap<>(facts),
                system,
                value,
                held.profile().facts().get(Identifiers.LIST),
                false);
        customers.write(id, held, declarations.read(held.profile(), changed), edit);
        return new Upserted(id, false);
    }

    Optional<Long> find(String system, String value) {
        return identifiers.find(system, List.of(value)).of(value);
    }
}
