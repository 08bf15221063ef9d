package io.changke.intake;

import io.changke.customers.Batch;
import io.changke.customers.Batches;
import io.changke.customers.Cause;
import io.changke.intake.RowResult.Outcome;
import io.changke.intake.TablePlan.Mode;
import io.changke.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A portion of a file's customers: finds whom each row speaks of, by the plan's key, and writes them by set. */
final class CustomerPortion {

    /** The customer's own number, by which batches find customers themselves. */
    static final String NUMBER = "externalId";

    private final List<Map<String, Object>> lines;
    private final TablePlan plan;
    private final Batches batches;
    private final KnownContacts contacts;
    private final Cause cause;
    private final @Nullable RowResult[] results;

    CustomerPortion(
            List<Map<String, Object>> lines, TablePlan plan, Batches batches, KnownContacts contacts, Cause cause) {
        this.lines = lines;
        this.plan = plan;
        this.batches = batches;
        this.contacts = contacts;
        this.cause = cause;
        this.results = new RowResult[lines.size()];
    }

    List<RowResult> write() {
        List<Integer> waiting = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            if (plan.key() != null && keyOf(row) == null) {
                refuse(row, "intake.keyMissing");
            } else {
                waiting.add(row);
            }
        }
        if (plan.key() == null) {
            batch(Batch.Mode.CREATE, waiting, Map.of());
        } else if (plan.key().equals(NUMBER)) {
            batch(numberMode(), waiting, Map.of());
        } else {
            while (!waiting.isEmpty()) {
                waiting = byContact(plan.key(), waiting);
            }
        }
        List<RowResult> all = new ArrayList<>();
        for (RowResult result : results) {
            all.add(result == null ? RowResult.of(Outcome.UNCHANGED) : result);
        }
        return all;
    }

    private Batch.Mode numberMode() {
        return switch (plan.mode()) {
            case CREATE -> Batch.Mode.CREATE;
            case UPDATE -> Batch.Mode.UPDATE;
            case BOTH -> Batch.Mode.UPSERT;
        };
    }

    /** Answers the rows whose contact an earlier row has: they wait, and then find what that one created. */
    private List<Integer> byContact(String key, List<Integer> rows) {
        Map<String, Integer> first = new LinkedHashMap<>();
        List<Integer> later = new ArrayList<>();
        for (int row : rows) {
            if (first.putIfAbsent(KnownContacts.plain(key, String.valueOf(keyOf(row))), row) != null) {
                later.add(row);
            }
        }
        Map<String, List<Long>> known = contacts.find(key, first.keySet());
        List<Integer> creating = new ArrayList<>();
        Map<Integer, Long> changing = new LinkedHashMap<>();
        first.forEach((contact, row) -> {
            List<Long> ids = known.getOrDefault(contact, List.of());
            if (ids.size() > 1) {
                refuse(row, "intake.several");
            } else if (ids.isEmpty() && plan.mode() == Mode.UPDATE) {
                refuse(row, "customers.unknown");
            } else if (ids.isEmpty()) {
                creating.add(row);
            } else if (plan.mode() == Mode.CREATE) {
                refuse(row, "intake.there");
            } else {
                changing.put(row, ids.get(0));
            }
        });
        Map<Integer, Long> entered = batch(Batch.Mode.CREATE, creating, Map.of());
        batch(Batch.Mode.UPDATE, List.copyOf(changing.keySet()), changing);
        Map<String, Long> found = new LinkedHashMap<>();
        entered.forEach((row, id) -> found.put(KnownContacts.plain(key, String.valueOf(keyOf(row))), id));
        contacts.add(key, found);
        return later;
    }

    /** Writes the rows; answers the ids of those created. */
    private Map<Integer, Long> batch(Batch.Mode mode, List<Integer> rows, Map<Integer, Long> ids) {
        List<Batch.Row> batch = new ArrayList<>();
        for (int row : rows) {
            Object number = NUMBER.equals(plan.key()) ? keyOf(row) : null;
            batch.add(new Batch.Row(
                    batch.size(),
                    ids.get(row),
                    number == null ? null : number.toString(),
                    null,
                    Profile.asRequested(lines.get(row))));
        }
        Map<Integer, Long> entered = new LinkedHashMap<>();
        for (Batch.Outcome outcome : batches.write(new Batch(mode, NUMBER, batch), cause, cause)) {
            int row = rows.get(outcome.index());
            results[row] = switch (outcome.result()) {
                case CREATED -> RowResult.of(Outcome.CREATED);
                case UPDATED -> RowResult.of(Outcome.UPDATED);
                case UNCHANGED -> RowResult.of(Outcome.UNCHANGED);
                case REFUSED -> RowResult.refused(Objects.requireNonNull(outcome.refusal()));
            };
            if (outcome.result() == Batch.Result.CREATED && outcome.id() != null) {
                entered.put(row, outcome.id());
            }
        }
        return entered;
    }

    private @Nullable Object keyOf(int row) {
        return lines.get(row).get(String.valueOf(plan.key()));
    }

    private void refuse(int row, String key) {
        results[row] = RowResult.refused(List.of(Fault.at(plan.key(), key)));
    }
}
