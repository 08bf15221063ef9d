package io.changke.customers;

import static java.util.stream.Collectors.toMap;

import io.changke.customers.CustomerRows.Stored;
import io.changke.customers.Identifiers.Known;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one request, each until it is known what became of it. */
public final class Batch {

    public enum Mode {
        CREATE,
        UPDATE,
        UPSERT
    }

    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    public record Outcome(
            int index,
            Result result,
            @Nullable Long id,
            @Nullable Refusal refusal) {}

    /**
     * A row of a batch.
     *
     * @param identifier what the customer is called by the system of the batch
     */
    public record Row(
            int index,
            @Nullable Long id,
            @Nullable String identifier,
            @Nullable Integer version,
            Map<String, Object> facts) {}

    /** A customer to be. Several rows may speak of the same one, the later over the earlier. */
    static final class Draft {
        final @Nullable String identifier;
        final @Nullable Stored before;
        final List<Row> rows = new ArrayList<>();
        Profile now;

        @Nullable
        Long id;

        Draft(@Nullable Long id, @Nullable String identifier, @Nullable Stored before) {
            this.id = id;
            this.identifier = identifier;
            this.before = before;
            this.now = before == null ? Profile.of(Map.of()) : before.profile();
        }

        boolean isChanged() {
            return before != null && !before.profile().facts().equals(now.facts());
        }

        private Result result() {
            return before == null ? Result.CREATED : isChanged() ? Result.UPDATED : Result.UNCHANGED;
        }
    }

    private final Mode mode;
    private final String system;
    private final List<Row> rows;
    private final @Nullable Outcome[] outcomes;

    public Batch(Mode mode, String system, List<Row> rows) {
        this.mode = mode;
        this.system = system;
        this.rows = rows;
        this.outcomes = new Outcome[rows.size()];
    }

    String system() {
        return system;
    }

    List<Outcome> outcomes() {
        return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
    }

    /** Nobody said yet what became of these. */
    List<Row> open() {
        return rows.stream().filter(row -> outcomes[row.index] == null).toList();
    }

    void refuse(List<Row> refused, Refusal refusal) {
        refused.forEach(row -> outcomes[row.index] = new Outcome(row.index, Result.REFUSED, row.id, refusal));
    }

    void done(Draft draft) {
        draft.rows.forEach(row -> outcomes[row.index] = new Outcome(row.index, draft.result(), draft.id, null));
    }

    List<String> identifiers() {
        return open().stream()
                .map(Row::identifier)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The customers of whom the open rows speak. */
    List<Long> ids(Known known) {
        return Stream.concat(
                        known.ids().values().stream(),
                        open().stream().map(Row::id).filter(Objects::nonNull))
                .distinct()
                .sorted()
                .toList();
    }

    /** External identifiers that the open rows would give, beside those they are found by. */
    List<String> externalIds() {
        return open().stream()
                .map(row -> row.facts.get(Identifiers.EXTERNAL_ID))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(String::strip)
                .distinct()
                .toList();
    }

    /**
     * Puts the open rows to the customers they speak of; what cannot be is refused, row by row.
     *
     * @param held who is there and kept from others
     * @param owners who has an external identifier already
     */
    List<Draft> drafts(
            Known known,
            Map<Long, Stored> held,
            Map<String, Long> owners,
            Customers customers,
            Declarations.Reading declarations) {
        Map<Object, Draft> drafts = new LinkedHashMap<>();
        Map<Row, Draft> placed = new LinkedHashMap<>();
        for (Row row : open()) {
            try {
                placed.put(row, draft(row, known, held, customers, drafts));
            } catch (Refusal refused) {
                refuse(List.of(row), refused);
            }
        }
        Map<Row, Read> first = readFirst(placed, declarations);
        Map<String, Draft> claimed = new HashMap<>();
        placed.forEach((row, draft) -> {
            try {
                Read read = first.get(row);
                Profile wanted = read == null ? wanted(row, draft, declarations) : read.profile();
                claim(draft, wanted, owners, claimed, customers);
                draft.now = wanted;
                draft.rows.add(row);
            } catch (Refusal refused) {
                refuse(List.of(row), refused);
            }
        });
        return drafts.values().stream().filter(draft -> !draft.rows.isEmpty()).toList();
    }

    /** What a row says of a customer; the profile, or why there is none. */
    private record Read(@Nullable Profile said, @Nullable Refusal refused) {

        Profile profile() {
            if (refused != null) {
                throw refused;
            }
            return Objects.requireNonNull(said);
        }
    }

    /** Reading takes longer than anything else, and the first row of each customer waits for no other: on all processors. */
    private Map<Row, Read> readFirst(Map<Row, Draft> placed, Declarations.Reading declarations) {
        Map<Draft, Row> first = new LinkedHashMap<>();
        placed.forEach((row, draft) -> first.putIfAbsent(draft, row));
        return first.entrySet().parallelStream()
                .collect(toMap(Map.Entry::getValue, each -> read(each.getValue(), each.getKey(), declarations)));
    }

    private Read read(Row row, Draft draft, Declarations.Reading declarations) {
        try {
            return new Read(wanted(row, draft, declarations), null);
        } catch (Refusal refused) {
            return new Read(null, refused);
        }
    }

    private Profile wanted(Row row, Draft draft, Declarations.Reading declarations) {
        Map<String, Object> facts = new LinkedHashMap<>(row.facts);
        if (row.identifier != null) {
            Object listed = draft.now.facts().get(Identifiers.LIST);
            facts = Identifiers.with(facts, system, row.identifier, listed, draft.before == null);
        }
        return declarations.read(draft.now, facts);
    }

    /** Refused where another has the external identifier; whether one's own is free, is seen by entering it. */
    private void claim(
            Draft draft, Profile wanted, Map<String, Long> owners, Map<String, Draft> claimed, Customers customers) {
        String externalId = wanted.text(Identifiers.EXTERNAL_ID);
        if (externalId == null || externalId.equals(draft.now.text(Identifiers.EXTERNAL_ID))) {
            return;
        }
        boolean own = system.equals(Identifiers.EXTERNAL_ID) && externalId.equals(draft.identifier);
        Long owner = owners.get(externalId);
        boolean taken = owner != null && !own && !owner.equals(draft.id);
        if (taken || claimed.getOrDefault(externalId, draft) != draft) {
            throw customers.taken(wanted);
        }
        claimed.put(externalId, draft);
    }

    private Draft draft(Row row, Known known, Map<Long, Stored> held, Customers customers, Map<Object, Draft> drafts) {
        Long id = row.id;
        if (id == null && row.identifier != null) {
            id = known.of(row.identifier).orElse(null);
        }
        if (mode == Mode.CREATE) {
            if (id != null || (row.identifier != null && drafts.containsKey(row.identifier))) {
                throw Refusal.conflict("customers.identifierTaken");
            }
        } else if (row.id == null && row.identifier == null) {
            throw Refusal.field("identifier", "profile.needed");
        } else if (id == null && mode == Mode.UPDATE) {
            throw Refusal.notFound("customers.unknown");
        }
        if (id == null) {
            Object key = row.identifier == null ? row : row.identifier;
            return drafts.computeIfAbsent(key, unknown -> new Draft(null, row.identifier, null));
        }
        Stored stored = held.get(id);
        if (stored == null) {
            throw customers.gone(id);
        }
        if (row.version != null && row.version != stored.version()) {
            throw Refusal.conflict("customers.changed");
        }
        Long there = id;
        return drafts.computeIfAbsent(there, one -> new Draft(there, row.identifier, stored));
    }
}
