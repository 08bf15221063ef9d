package io.changke.ledger;

import io.changke.fields.FieldType;
import io.changke.intake.Fault;
import io.changke.intake.RowResult;
import io.changke.intake.TableKind;
import io.changke.intake.TablePlan;
import io.changke.intake.Target;
import io.changke.intake.Targets;
import io.changke.intake.ThingRow;
import io.changke.intake.ThingTable;
import io.changke.intake.Things;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are products, found by their code. */
@Component
class ProductsKind implements TableKind {

    private static final String NAME = "products";
    private static final String CODE = "code";
    private static final List<String> FACTS = List.of("name", "category");
    private static final int LONGEST = 200;

    private static final ThingTable TABLE = new ThingTable(
            "product",
            CODE,
            List.of(CODE, "name", "category"),
            List.of(),
            false,
            List.of(),
            null,
            "true",
            "not exists (select from purchase p where p.product_id = t.id)");

    private final Things things;
    private final Targets targets;
    private final JdbcClient jdbc;

    ProductsKind(Things things, Targets targets, JdbcClient jdbc) {
        this.things = things;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> keys() {
        return List.of(CODE);
    }

    @Override
    public List<Target> targets(Locale language) {
        return Stream.concat(Stream.of(CODE), FACTS.stream())
                .map(each -> targets.of(NAME, each, FieldType.TEXT, language))
                .toList();
    }

    @Override
    public void begin(TablePlan plan) {}

    @Override
    public List<RowResult> write(
            List<Map<String, Object>> lines, TablePlan plan, long importId, @Nullable Long userId) {
        List<ThingRow> rows = lines.stream().map(ProductsKind::row).toList();
        return things.write(TABLE, rows, plan, importId).results();
    }

    private static ThingRow row(Map<String, Object> line) {
        Map<String, Object> values = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        line.forEach((target, value) -> {
            String text = value.toString().strip();
            if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
                faults.add(Fault.at(target, "ledger.purchase.text", LONGEST));
            }
            values.put(target, text);
        });
        boolean coded = line.containsKey(CODE);
        List<Fault> missing = coded ? List.of() : List.of(Fault.at(CODE, "problem.missing"));
        String code = coded ? values.getOrDefault(CODE, "").toString() : null;
        return new ThingRow(code, values, Map.of(), faults, missing);
    }

    @Override
    public Undone undo(long importId, @Nullable Long userId) {
        return things.undo(TABLE, importId);
    }

    @Override
    public List<Thing> named(List<Long> ids) {
        return jdbc.sql("""
                        select id, concat_ws(' ', code, name) as name, null::bigint as customer_id
                        from product
                        where id = any (?)
                        order by id
                        """).param(ids.toArray(Long[]::new)).query(Thing.class).list();
    }

    @Override
    public List<Map<String, String>> examples(Locale language) {
        return Stream.of("LJ-250", "BC-100")
                .map(code -> Map.of(
                        CODE,
                        code,
                        "name",
                        targets.say("products.example.name." + code, language),
                        "category",
                        targets.say("products.example.category." + code, language)))
                .toList();
    }
}
