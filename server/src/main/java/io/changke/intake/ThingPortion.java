package io.changke.intake;

import io.changke.intake.RowResult.Outcome;
import io.changke.intake.StoredThings.Known;
import io.changke.intake.TablePlan.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A portion of a file's things: finds what each row speaks of, by the plan's key, and writes them by set. */
final class ThingPortion {

    private final List<ThingRow> rows;
    private final TablePlan plan;
    private final StoredThings things;
    private final @Nullable RowResult[] results;
    private final Map<Integer, Long> written = new LinkedHashMap<>();

    ThingPortion(List<ThingRow> rows, TablePlan plan, StoredThings things) {
        this.rows = rows;
        this.plan = plan;
        this.things = things;
        this.results = new RowResult[rows.size()];
    }

    /** The ids of what was created or changed, by row. */
    Map<Integer, Long> written() {
        return written;
    }

    List<RowResult> write() {
        List<Integer> waiting = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            ThingRow one = rows.get(row);
            if (!one.faults().isEmpty()) {
                results[row] = RowResult.refused(one.faults());
            } else if (plan.key() != null && one.key() == null) {
                refuse(row, "intake.numberMissing");
            } else {
                waiting.add(row);
            }
        }
        if (plan.key() == null) {
            create(waiting);
        } else {
            while (!waiting.isEmpty()) {
                waiting = byKey(waiting);
            }
        }
        return List.of(results).stream().map(Objects::requireNonNull).toList();
    }

    /** Answers the rows whose key an earlier row has, or that somebody else has just entered: they are looked up anew. */
    private List<Integer> byKey(List<Integer> waiting) {
        Map<String, Integer> first = new LinkedHashMap<>();
        List<Integer> later = new ArrayList<>();
        for (int row : waiting) {
            if (first.putIfAbsent(key(row), row) != null) {
                later.add(row);
            }
        }
        Map<String, List<Known>> known = things.find(first.keySet());
        List<Integer> creating = new ArrayList<>();
        Map<Integer, Long> changing = new LinkedHashMap<>();
        first.forEach((key, row) -> {
            List<Known> found = known.getOrDefault(key, List.of());
            if (found.isEmpty() && plan.mode() != Mode.UPDATE) {
                creating.add(row);
            } else if (found.size() == 1 && plan.mode() != Mode.CREATE && things.isSame(found.get(0), rows.get(row))) {
                changing.put(row, found.get(0).id());
            } else {
                refuse(row, why(found));
            }
        });
        later.addAll(create(creating));
        change(changing);
        return later;
    }

    private String why(List<Known> found) {
        if (found.isEmpty()) {
            return "intake.numberUnknown";
        }
        if (found.size() > 1) {
            return "intake.numberSeveral";
        }
        return plan.mode() == Mode.CREATE ? "intake.numberThere" : "intake.ofAnother";
    }

    /** Answers those that somebody else has created meanwhile. */
    private List<Integer> create(List<Integer> wanted) {
        List<Integer> possible = new ArrayList<>();
        for (int row : wanted) {
            List<Fault> faults = rows.get(row).faultsIfNew();
            if (faults.isEmpty()) {
                possible.add(row);
            } else {
                results[row] = RowResult.refused(faults);
            }
        }
        List<Known> entered = things.create(possible.stream().map(rows::get).toList());
        Map<String, Long> byKey = new HashMap<>();
        entered.forEach(each -> byKey.put(String.valueOf(each.key()), each.id()));
        List<Integer> meanwhile = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            int row = possible.get(i);
            Long id = plan.key() == null ? Long.valueOf(entered.get(i).id()) : byKey.get(key(row));
            if (id == null) {
                meanwhile.add(row);
            } else {
                written.put(row, id);
                results[row] = RowResult.of(Outcome.CREATED);
            }
        }
        return meanwhile;
    }

    private void change(Map<Integer, Long> wanted) {
        Map<Long, Map<String, Object>> values = new LinkedHashMap<>();
        wanted.forEach((row, id) -> values.put(id, rows.get(row).values()));
        Map<Long, Outcome> outcomes = things.change(values);
        wanted.forEach((row, id) -> {
            Outcome outcome = outcomes.getOrDefault(id, Outcome.UNCHANGED);
            if (outcome == Outcome.REFUSED) {
                results[row] = RowResult.refused(List.of(Fault.at(null, "intake.impossible")));
                return;
            }
            results[row] = RowResult.of(outcome);
            if (outcome == Outcome.UPDATED) {
                written.put(row, id);
            }
        });
    }

    private String key(int row) {
        return Objects.requireNonNull(rows.get(row).key());
    }

    private void refuse(int row, String fault) {
        results[row] = RowResult.refused(List.of(Fault.at(plan.key(), fault)));
    }
}
