package io.changke.intake;

import io.changke.intake.TableKind.Undone;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes things of any table from files, and takes back what an import did to them. */
@Component
public class Things {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Things(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What became of a portion of rows.
     *
     * @param written the ids of what was created or changed, by row
     */
    public record Portion(List<RowResult> results, Map<Integer, Long> written) {}

    public Portion write(ThingTable table, List<ThingRow> rows, TablePlan plan, long importId) {
        ThingPortion portion = new ThingPortion(rows, plan, new StoredThings(table, importId, jdbc, json));
        return new Portion(portion.write(), portion.written());
    }

    /** The ids of all that an import created or changed, for a query. */
    public static String ofImport() {
        return "select thing_id from import_change where import_id = ?";
    }

    /** Removes what an import created and puts back what it changed, each unless it is otherwise by now. */
    public Undone undo(ThingTable table, long importId) {
        // Locked first, then looked at anew: what was hung on it meanwhile keeps it.
        jdbc.sql("drop table if exists thing_before").update();
        jdbc.sql("""
                        create temporary table thing_before on commit drop as
                        select t.id, h.befores[1] as before, %s = h.afters[1] as unchanged
                        from (select thing_id, array_agg(before order by id) as befores,
                                     array_agg(after order by id desc) as afters
                              from import_change
                              where import_id = ?
                              group by thing_id) as h
                        join %s t on t.id = h.thing_id and %s
                        order by t.id
                        for update of t
                        """.formatted(table.image("t"), table.name(), table.live()))
                .param(importId)
                .update();
        long restored = jdbc.sql("""
                        update %1$s t set %2$s
                        from (select b.id, %3$s
                              from thing_before b
                              join %1$s t on t.id = b.id
                              cross join lateral jsonb_populate_record(t, b.before) as n
                              where b.unchanged and b.before is not null) as n
                        where n.id = t.id
                        """.formatted(table.name(), table.assignments(), table.of("n")))
                .update();
        jdbc.sql("""
                        delete from %s t
                        using thing_before b
                        where b.id = t.id and b.unchanged and b.before is null and %s
                        """.formatted(table.name(), table.free())).update();
        long kept = jdbc.sql("""
                        insert into import_left_alone (import_id, thing_id)
                        select ?, b.id
                        from thing_before b
                        join %s t on t.id = b.id
                        where not b.unchanged or b.before is null
                        """.formatted(table.name())).param(importId).update();
        return new Undone(restored, kept);
    }
}
