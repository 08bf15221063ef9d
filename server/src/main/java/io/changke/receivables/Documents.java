package io.changke.receivables;

import io.changke.fields.FieldType;
import io.changke.intake.RowCustomers;
import io.changke.intake.RowCustomers.Whom;
import io.changke.intake.RowResult;
import io.changke.intake.TableKind.Thing;
import io.changke.intake.TableKind.Undone;
import io.changke.intake.TablePlan;
import io.changke.intake.Target;
import io.changke.intake.Targets;
import io.changke.intake.ThingTable;
import io.changke.intake.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents about money from files: of a customer each, settled as soon as they are in or out. */
@Component
class Documents {

    private final RowCustomers customers;
    private final Things things;
    private final Targets targets;
    private final Settlement settlement;
    private final JdbcClient jdbc;

    Documents(RowCustomers customers, Things things, Targets targets, Settlement settlement, JdbcClient jdbc) {
        this.customers = customers;
        this.things = things;
        this.targets = targets;
        this.settlement = settlement;
        this.jdbc = jdbc;
    }

    /** What every document has; the kind has more between the number and the amount. */
    List<Target> targets(String kind, Locale language, List<Target> more) {
        List<Target> all = new ArrayList<>();
        all.add(targets.of(kind, DocumentRow.NUMBER, FieldType.TEXT, language));
        all.addAll(customers.targets(language));
        all.addAll(more);
        all.add(targets.of(kind, DocumentRow.AMOUNT, FieldType.MONEY, language));
        all.add(targets.of(kind, DocumentRow.NOTE, FieldType.TEXT, language));
        return all;
    }

    void begin(TablePlan plan) {
        customers.begin(plan);
    }

    List<DocumentRow> rows(List<Map<String, Object>> lines, long importId, @Nullable Long userId) {
        List<Whom> whom = customers.of(lines);
        List<DocumentRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            DocumentRow row = new DocumentRow(lines.get(i), whom.get(i));
            row.otherwise("import_id", importId);
            if (userId != null) {
                row.otherwise("written_by", userId);
            }
            rows.add(row);
        }
        return rows;
    }

    List<RowResult> write(ThingTable table, List<DocumentRow> rows, TablePlan plan, long importId) {
        Things.Portion portion =
                things.write(table, rows.stream().map(DocumentRow::done).toList(), plan, importId);
        settlement.settle(jdbc.sql("select distinct customer_id from " + table.name() + " where id = any (?)")
                .param(portion.written().values().toArray(Long[]::new))
                .query(Long.class)
                .list());
        return portion.results();
    }

    Undone undo(ThingTable table, long importId) {
        List<Long> concerned = jdbc.sql(
                        "select distinct customer_id from " + table.name() + " where id in (" + Things.ofImport() + ")")
                .param(importId)
                .query(Long.class)
                .list();
        Undone undone = things.undo(table, importId);
        settlement.settle(concerned);
        return undone;
    }

    List<Thing> named(ThingTable table, List<Long> ids) {
        return jdbc.sql("""
                        select d.id, concat_ws(' · ', d.number, d.amount::text, c.name) as name, c.id as customer_id
                        from %s d
                        join customer c on c.id = d.customer_id and c.deleted_at is null
                        where d.id = any (?)
                        order by d.id
                        """.formatted(table.name()))
                .param(ids.toArray(Long[]::new))
                .query(Thing.class)
                .list();
    }
}
