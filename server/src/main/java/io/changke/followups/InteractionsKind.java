package io.changke.followups;

import io.changke.fields.FieldType;
import io.changke.intake.RowCustomers;
import io.changke.intake.RowResult;
import io.changke.intake.TableKind;
import io.changke.intake.TablePlan;
import io.changke.intake.Target;
import io.changke.intake.Targets;
import io.changke.intake.ThingTable;
import io.changke.intake.Things;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are follow-ups: found by their number, or else by being word for word the same. */
@Component
class InteractionsKind implements TableKind {

    static final String NAME = "interactions";

    private static final ThingTable TABLE = new ThingTable(
            "interaction",
            InteractionRow.NUMBER,
            List.of("customer_id", "number", "kind", "happened_at", "happened_on", "said"),
            List.of("written_by"),
            true,
            List.of(),
            "customer_id",
            "true",
            """
            not exists (select from task k
                        where k.interaction_id = t.id and (k.version > 0 or k.import_id is null))
            """);

    private final RowCustomers customers;
    private final ImportedInteractions imported;
    private final Things things;
    private final Targets targets;
    private final FirmTime time;
    private final JdbcClient jdbc;

    InteractionsKind(
            RowCustomers customers,
            ImportedInteractions imported,
            Things things,
            Targets targets,
            FirmTime time,
            JdbcClient jdbc) {
        this.customers = customers;
        this.imported = imported;
        this.things = things;
        this.targets = targets;
        this.time = time;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> keys() {
        return List.of(InteractionRow.NUMBER);
    }

    @Override
    public List<Target> targets(Locale language) {
        String[] kinds = Arrays.stream(InteractionKind.values())
                .map(InteractionKind::key)
                .toArray(String[]::new);
        List<Target> all = new ArrayList<>(customers.targets(language));
        all.add(targets.of(NAME, InteractionRow.HOW, FieldType.CHOICE, language, kinds));
        all.add(targets.moment(NAME, InteractionRow.HAPPENED_AT, language));
        all.add(targets.of(NAME, InteractionRow.SAID, FieldType.TEXT, language));
        all.add(targets.of(NAME, InteractionRow.NEXT_ON, FieldType.DATE, language));
        all.add(targets.of(NAME, InteractionRow.NEXT, FieldType.TEXT, language));
        all.add(targets.of(NAME, InteractionRow.NUMBER, FieldType.TEXT, language));
        return all;
    }

    @Override
    public void begin(TablePlan plan) {
        customers.begin(plan);
    }

    @Override
    public List<RowResult> write(
            List<Map<String, Object>> lines, TablePlan plan, long importId, @Nullable Long userId) {
        List<RowCustomers.Whom> whom = customers.of(lines);
        List<InteractionRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new InteractionRow(lines.get(i), whom.get(i), time, userId));
        }
        boolean[] there = plan.key() == null ? imported.there(rows) : new boolean[rows.size()];
        List<InteractionRow> other = new ArrayList<>();
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                other.add(rows.get(i));
            }
        }
        Things.Portion portion =
                things.write(TABLE, other.stream().map(InteractionRow::done).toList(), plan, importId);
        imported.follow(other, portion.written(), importId, userId);
        List<RowResult> results = new ArrayList<>();
        int next = 0;
        for (boolean known : there) {
            results.add(
                    known
                            ? RowResult.of(RowResult.Outcome.UNCHANGED)
                            : portion.results().get(next++));
        }
        return results;
    }

    @Override
    public Undone undo(long importId, @Nullable Long userId) {
        List<Long> concerned = imported.customers(importId);
        Undone undone = things.undo(TABLE, importId);
        imported.withdraw(importId, concerned);
        return undone;
    }

    @Override
    public List<Thing> named(List<Long> ids) {
        return jdbc.sql("""
                        select i.id, concat_ws(' · ', i.happened_on::text, c.name, left(i.said, 80)) as name,
                               c.id as customer_id
                        from interaction i
                        join customer c on c.id = i.customer_id and c.deleted_at is null
                        where i.id = any (?)
                        order by i.id
                        """).param(ids.toArray(Long[]::new)).query(Thing.class).list();
    }

    @Override
    public List<Map<String, String>> examples(Locale language) {
        return Stream.of("1", "2")
                .map(example -> Map.of(
                        RowCustomers.NUMBER,
                        "K-100" + example,
                        InteractionRow.HOW,
                        targets.say(NAME + ".kind." + (example.equals("1") ? "call" : "visit"), language),
                        InteractionRow.HAPPENED_AT,
                        example.equals("1") ? "2026-03-05 10:15" : "2026-03-12 14:30",
                        InteractionRow.SAID,
                        targets.say(NAME + ".example.said." + example, language),
                        InteractionRow.NEXT_ON,
                        "2027-03-01",
                        InteractionRow.NEXT,
                        targets.say(NAME + ".example.next." + example, language),
                        InteractionRow.NUMBER,
                        "FU-00" + example))
                .toList();
    }
}
