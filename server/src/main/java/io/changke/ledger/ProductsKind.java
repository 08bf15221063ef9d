package io.changke.ledger;

import io.changke.fields.FieldType;
import io.changke.intake.RowResult;
import io.changke.intake.TableKind;
import io.changke.intake.TablePlan;
import io.changke.intake.Target;
import io.changke.intake.Targets;
import io.changke.intake.ThingRow;
import io.changke.intake.ThingTable;
import io.changke.intake.Things;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are products, found by their code. */
@Component
class ProductsKind implements TableKind {

    private static final String NAME = "products";

    private static final ThingTable TABLE = new ThingTable(
            "product",
            ProductRow.CODE,
            List.of(ProductRow.CODE, "name", "category", "list_price", "unit_cost"),
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
        return List.of(ProductRow.CODE);
    }

    @Override
    public List<Target> targets(Locale language) {
        return List.of(
                targets.of(NAME, ProductRow.CODE, FieldType.TEXT, language),
                targets.of(NAME, "name", FieldType.TEXT, language),
                targets.of(NAME, "category", FieldType.TEXT, language),
                targets.of(NAME, ProductRow.LIST_PRICE, FieldType.MONEY, language),
                targets.of(NAME, ProductRow.UNIT_COST, FieldType.MONEY, language));
    }

    @Override
    public void begin(TablePlan plan) {}

    @Override
    public List<RowResult> write(
            List<Map<String, Object>> lines, TablePlan plan, long importId, @Nullable Long userId) {
        List<ThingRow> rows = lines.stream().map(ProductRow::of).toList();
        return things.write(TABLE, rows, plan, importId).results();
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
        return List.of(example("LJ-250", "128.00", "61.50", language), example("BC-100", "268.00", "120.00", language));
    }

    private Map<String, String> example(String code, String listPrice, String unitCost, Locale language) {
        return Map.of(
                ProductRow.CODE,
                code,
                "name",
                targets.say("products.example.name." + code, language),
                "category",
                targets.say("products.example.category." + code, language),
                ProductRow.LIST_PRICE,
                listPrice,
                ProductRow.UNIT_COST,
                unitCost);
    }
}
