package io.changke.customers;

import io.changke.customers.Batch.Draft;
import io.changke.customers.Batch.Outcome;
import io.changke.customers.CustomerRows.Stored;
import io.changke.customers.Identifiers.Known;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many customers by one request: each row is accepted or refused by itself, and all accepted ones are written by set. */
@Component
public class Batches {

    private static final int PASSES = 3;

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final CustomerSets sets;
    private final BatchRows rows;
    private final Customers customers;
    private final Declarations declarations;
    private final ApplicationEventPublisher events;

    Batches(
            JdbcClient jdbc,
            Identifiers identifiers,
            CustomerSets sets,
            BatchRows rows,
            Customers customers,
            Declarations declarations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.sets = sets;
        this.rows = rows;
        this.customers = customers;
        this.declarations = declarations;
        this.events = events;
    }

    @Transactional
    public List<Outcome> write(Batch batch, Cause create, Cause edit) {
        identifiers.holdAll();
        for (int pass = 0; pass < PASSES && !batch.open().isEmpty(); pass++) {
            attempt(batch, create, edit);
        }
        batch.refuse(batch.open(), new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "customers.busy"));
        return batch.outcomes();
    }

    /** Leaves open those whom somebody else entered at the same moment: then they are there to be found. */
    private void attempt(Batch batch, Cause create, Cause edit) {
        Known known = identifiers.find(batch.system(), batch.identifiers());
        List<Long> ids = batch.ids(known);
        Patience.limited(jdbc, () -> sets.remember(BatchRows.literal(ids)));
        Map<Long, Stored> held = rows.remembered();
        List<Draft> drafts = batch.drafts(known, held, rows.owners(batch.externalIds()), customers, declarations.now());
        List<Draft> created = Patience.limited(
                jdbc,
                () -> rows.insert(
                        drafts.stream().filter(draft -> draft.before == null).toList(), create));
        List<Draft> changed = drafts.stream().filter(Draft::isChanged).toList();
        rows.update(changed);
        sets.record(edit);
        created.forEach(batch::done);
        drafts.stream().filter(draft -> draft.before != null).forEach(batch::done);
        events.publishEvent(new CustomersWritten(entered(created), idsOf(changed)));
    }

    private static Map<Long, Profile> entered(List<Draft> drafts) {
        Map<Long, Profile> entered = new LinkedHashMap<>();
        drafts.forEach(draft -> entered.put(Objects.requireNonNull(draft.id), draft.now));
        return entered;
    }

    private static List<Long> idsOf(List<Draft> drafts) {
        return drafts.stream().map(draft -> Objects.requireNonNull(draft.id)).toList();
    }
}
