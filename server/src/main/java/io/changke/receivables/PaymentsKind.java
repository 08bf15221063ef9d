package io.changke.receivables;

import io.changke.fields.FieldType;
import io.changke.intake.RowResult;
import io.changke.intake.TableKind;
import io.changke.intake.TablePlan;
import io.changke.intake.Target;
import io.changke.intake.Targets;
import io.changke.intake.ThingTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are payments, found by the number of their receipt; they can name the document they pay. */
@Component
class PaymentsKind implements TableKind {

    private static final String NAME = "payments";
    private static final String DUE = "due";
    private static final String METHOD = "method";

    private static final ThingTable TABLE = new ThingTable(
            "payment",
            DocumentRow.NUMBER,
            List.of("customer_id", "number", "paid_on", "amount", "method", "due_id", "note"),
            List.of("written_by", "import_id"),
            true,
            List.of(),
            "customer_id",
            "true",
            "true");

    private final Documents documents;
    private final Settlement settlement;
    private final Targets targets;
    private final JdbcClient jdbc;

    PaymentsKind(Documents documents, Settlement settlement, Targets targets, JdbcClient jdbc) {
        this.documents = documents;
        this.settlement = settlement;
        this.targets = targets;
        this.jdbc = jdbc;
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
        String[] methods = Arrays.stream(Method.values()).map(Method::key).toArray(String[]::new);
        return documents.targets(
                NAME,
                language,
                List.of(
                        targets.of(NAME, "paidOn", FieldType.DATE, language),
                        targets.of(NAME, METHOD, FieldType.CHOICE, language, methods),
                        targets.of(NAME, DUE, FieldType.TEXT, language)));
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
        Map<Document, List<Long>> dues = dues(rows);
        for (DocumentRow row : rows) {
            LocalDate paid = row.day("paidOn", "paid_on");
            if (paid == null) {
                row.missing("paidOn");
            } else {
                row.require(!paid.isAfter(today), "paidOn", "receivables.future");
            }
            Object method = row.given(METHOD);
            if (method != null) {
                row.put(METHOD, method);
            }
            row.otherwise(METHOD, Method.OTHER.key());
            pays(row, dues);
        }
        return documents.write(TABLE, rows, plan, importId);
    }

    private record Document(long customer, String number) {}

    private static @Nullable Document documentOf(DocumentRow row) {
        Long customer = row.customer();
        return customer != null && row.given(DUE) instanceof String number ? new Document(customer, number) : null;
    }

    private Map<Document, List<Long>> dues(List<DocumentRow> rows) {
        List<Document> wanted = rows.stream()
                .map(PaymentsKind::documentOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Document, List<Long>> found = new HashMap<>();
        jdbc.sql("""
                        select d.customer_id, d.number, d.id
                        from unnest(cast(:customers as bigint[]), cast(:numbers as text[])) as given(customer, number)
                        join amount_due d
                          on d.customer_id = given.customer and d.number = given.number and d.deleted_at is null
                        """)
                .param("customers", wanted.stream().map(Document::customer).toArray(Long[]::new))
                .param("numbers", wanted.stream().map(Document::number).toArray(String[]::new))
                .query(row -> {
                    found.merge(
                            new Document(row.getLong(1), row.getString(2)),
                            List.of(row.getLong(3)),
                            (one, other) -> List.of(one.get(0), other.get(0)));
                });
        return found;
    }

    private static void pays(DocumentRow row, Map<Document, List<Long>> dues) {
        if (row.given(DUE) == null) {
            return;
        }
        Document document = documentOf(row);
        List<Long> found = document == null ? List.of() : dues.getOrDefault(document, List.of());
        if (found.size() == 1) {
            row.put("due_id", found.get(0));
        } else {
            row.require(false, DUE, found.isEmpty() ? "receivables.dueUnknown" : "intake.numberSeveral");
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
                        "number",
                        "REC-2026-001",
                        "customer",
                        "K-1001",
                        "paidOn",
                        "2026-03-20",
                        "amount",
                        "1280.00",
                        METHOD,
                        targets.say("payments.method.wechat", language),
                        DUE,
                        "INV-2026-001"),
                Map.of(
                        "number",
                        "REC-2026-002",
                        "customer",
                        "K-1002",
                        "paidOn",
                        "2026-04-01",
                        "amount",
                        "10000.00",
                        METHOD,
                        targets.say("payments.method.transfer", language),
                        "note",
                        targets.say("payments.example.note", language)));
    }
}
