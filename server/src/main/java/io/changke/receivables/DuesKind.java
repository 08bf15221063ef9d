package io.changke.receivables;

import io.changke.fields.FieldType;
import io.changke.intake.RowResult;
import io.changke.intake.TableKind;
import io.changke.intake.TablePlan;
import io.changke.intake.Target;
import io.changke.intake.Targets;
import io.changke.intake.ThingTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows that are amounts due, found by the number of their document. */
@Component
class DuesKind implements TableKind {

    private static final String NAME = "receivables";

    private static final ThingTable TABLE = new ThingTable(
            "amount_due",
            DocumentRow.NUMBER,
            List.of("customer_id", "number", "amount", "issued_on", "due_on", "note"),
            List.of("open", "written_by", "import_id"),
            true,
            List.of("open = n.amount"),
            "customer_id",
            "n.due_on >= n.issued_on",
            "not exists (select from payment p where p.due_id = t.id and p.deleted_at is null)");

    private final Documents documents;
    private final Settlement settlement;
    private final Targets targets;

    DuesKind(Documents documents, Settlement settlement, Targets targets) {
        this.documents = documents;
        this.settlement = settlement;
        this.targets = targets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> keys() {
        return List.of(DocumentRow.NUMBER);
    }

    @Override
    public List<Target> targets(Locale language) {
        return documents.targets(
                NAME,
                language,
                List.of(
                        targets.of(NAME, "issuedOn", FieldType.DATE, language),
                        targets.of(NAME, "dueOn", FieldType.DATE, language)));
    }

    @Override
    public void begin(TablePlan plan) {
        documents.begin(plan);
    }

    @Override
    public List<RowResult> write(
            List<Map<String, Object>> lines, TablePlan plan, long importId, @Nullable Long userId) {
        List<DocumentRow> rows = documents.rows(lines, importId, userId);
        LocalDate today = settlement.today();
        rows.forEach(row -> days(row, today));
        return documents.write(TABLE, rows, plan, importId);
    }

    private static void days(DocumentRow row, LocalDate today) {
        LocalDate issued = row.day("issuedOn", "issued_on");
        LocalDate due = row.day("dueOn", "due_on");
        if (issued == null) {
            row.missing("issuedOn");
        } else {
            row.require(!issued.isAfter(today), "issuedOn", "receivables.future");
            row.require(due == null || !due.isBefore(issued), "dueOn", "receivables.dueBeforeIssued");
            row.otherwise("due_on", issued.toString());
        }
        Object amount = row.given(DocumentRow.AMOUNT);
        if (amount != null) {
            row.otherwise("open", amount);
        }
    }

    @Override
    public Undone undo(long importId, @Nullable Long userId) {
        return documents.undo(TABLE, importId);
    }

    @Override
    public List<Thing> named(List<Long> ids) {
        return documents.named(TABLE, ids);
    }

    @Override
    public List<Map<String, String>> examples(Locale language) {
        return List.of(
                Map.of(
                        "number", "INV-2026-001",
                        "customer", "K-1001",
                        "issuedOn", "2026-03-05",
                        "dueOn", "2026-04-04",
                        "amount", "1280.00",
                        "note", targets.say("receivables.example.note", language)),
                Map.of(
                        "number", "INV-2026-002",
                        "customer", "K-1002",
                        "issuedOn", "2026-03-12",
                        "dueOn", "2026-05-11",
                        "amount", "25600.00"));
    }
}
