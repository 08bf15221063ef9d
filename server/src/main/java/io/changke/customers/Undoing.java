package io.changke.customers;

import io.changke.customers.ChangeLog.Change;
import io.changke.customers.CustomerRows.Stored;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes single changes of a customer back. */
@Component
public class Undoing {

    /**
     * Whether the change {@code h} can be taken back: deletions and merges have doors of their own, and what was taken
     * back once is not there any more. An undo names the change that it undid, or with its kind the import, bulk edit or
     * hand-over, whose numbers are others.
     */
    public static final String POSSIBLE = """
            (h.cause in ('edit', 'bulk', 'import', 'undo', 'pool', 'handover')
             and not jsonb_exists_any(h.after, '{_deletedAt,_mergedInto}')
             and not exists (
                 select from customer_change later
                 where later.customer_id = h.customer_id and later.id > h.id and later.cause = 'undo'
                   and case when later.undone is null then later.cause_id = h.id
                            else (later.undone, later.cause_id) = (h.cause, h.cause_id) end))""";

    private final Customers customers;
    private final ChangeLog log;

    Undoing(Customers customers, ChangeLog log) {
        this.customers = customers;
        this.log = log;
    }

    /** Puts back what the change changed; all of it is refused where somebody changed any of it since. */
    @Transactional
    void undo(long customer, long change, Cause cause) {
        Stored held = customers.held(customer);
        Change undone = log.find(customer, change).orElseThrow(() -> Refusal.notFound("customers.unknownChange"));
        if (!undone.undoable()) {
            throw Refusal.conflict("customers.notUndoable");
        }
        Map<String, @Nullable Object> wanted =
                new LinkedHashMap<>(held.profile().facts());
        Map<String, @Nullable Object> before = undone.difference().before();
        Map<String, @Nullable Object> after = undone.difference().after();
        List<String> lost = undone.difference().facts().stream()
                .filter(name -> !Objects.equals(wanted.get(name), after.get(name))
                        && !Objects.equals(wanted.get(name), before.get(name)))
                .toList();
        if (!lost.isEmpty()) {
            throw log.conflict(customer, undone.version(), lost);
        }
        undone.difference().facts().forEach(name -> wanted.put(name, before.get(name)));
        Profile restored = Profile.of(wanted);
        if (restored.isNobody()) {
            throw Refusal.field("name", "customers.empty");
        }
        customers.write(customer, held, restored, cause.because(change));
    }
}
