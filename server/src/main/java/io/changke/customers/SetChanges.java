package io.changke.customers;

import io.changke.customers.Batch.Draft;
import io.changke.customers.CustomerRows.Stored;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One change of many customers, in the caller's transaction: checked for each as on its own page, written by set. */
@Component
public class SetChanges {

    private final JdbcClient jdbc;
    private final CustomerSets sets;
    private final BatchRows rows;
    private final Customers customers;
    private final Declarations declarations;
    private final ApplicationEventPublisher events;

    SetChanges(
            JdbcClient jdbc,
            CustomerSets sets,
            BatchRows rows,
            Customers customers,
            Declarations declarations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.rows = rows;
        this.customers = customers;
        this.declarations = declarations;
        this.events = events;
    }

    /** What became of a customer. */
    public record Outcome(
            long id, boolean changed, @Nullable Refusal refusal) {}

    /** What a customer is, and what a change would make of it. */
    public record Trial(Profile before, Profile after) {}

    /** By their ids those of whom a change makes something else; nothing is written. */
    public Map<Long, Trial> tried(List<Long> ids, UnaryOperator<Profile> change) {
        Map<Long, Trial> trials = new LinkedHashMap<>();
        rows.read(ids).forEach((id, stored) -> {
            try {
                Draft draft = changed(id, stored, change);
                if (draft.isChanged()) {
                    trials.put(id, new Trial(stored.profile(), draft.now));
                }
            } catch (Refusal refused) {
                // stays as it is
            }
        });
        return trials;
    }

    /** Puts what is declared to a profile; refused with everything that is wrong. */
    public Profile declared(Profile before, Map<String, ?> facts) {
        return declarations.read(before, facts);
    }

    /**
     * Changes each and says what became of it.
     *
     * @param change may refuse one customer, who then stays as before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> change(List<Long> ids, UnaryOperator<Profile> change, Cause cause) {
        Patience.limited(jdbc, () -> sets.remember(BatchRows.literal(ids)));
        Map<Long, Stored> held = rows.remembered();
        List<Outcome> outcomes = new ArrayList<>();
        List<Draft> changed = new ArrayList<>();
        for (Long id : ids) {
            Stored before = held.get(id);
            try {
                Draft draft = changed(id, before, change);
                if (draft.isChanged()) {
                    changed.add(draft);
                }
                outcomes.add(new Outcome(id, draft.isChanged(), null));
            } catch (Refusal refused) {
                outcomes.add(new Outcome(id, false, refused));
            }
        }
        rows.update(changed);
        sets.record(cause);
        events.publishEvent(new CustomersWritten(
                Map.of(), changed.stream().map(draft -> draft.id).toList()));
        return outcomes;
    }

    private Draft changed(Long id, @Nullable Stored before, UnaryOperator<Profile> change) {
        if (before == null) {
            throw customers.gone(id);
        }
        Draft draft = new Draft(id, null, before);
        draft.now = change.apply(before.profile());
        return draft;
    }
}
