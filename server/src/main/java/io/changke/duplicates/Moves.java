package io.changke.duplicates;

import static java.util.stream.Collectors.joining;

import io.changke.customers.Attachment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what hangs on customers, table by table in the order of their names, and keeps each row's key to move it back. */
@Component
class Moves {

    private final JdbcClient jdbc;
    private final List<Attachment> attachments;

    Moves(JdbcClient jdbc, List<Attachment> attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments.stream()
                .sorted(Comparator.comparing(Attachment::table).thenComparing(Attachment::column))
                .toList();
    }

    /** @param left how many are gone or hang on somebody else by now */
    record MovedBack(String table, int moved, int left) {}

    void move(long merge, long into, Collection<Long> merged) {
        for (Attachment each : attachments) {
            List<String> key = key(each);
            String same = key.stream()
                    .map(column -> "t.%1$s = old.%1$s".formatted(column))
                    .collect(joining(" and "));
            jdbc.sql("""
                            with moved as (
                                update %1$s t set %2$s = :into
                                from (select %3$s, %2$s as whose from %1$s
                                      where %2$s = any (:merged) order by %3$s for update) as old
                                where %4$s and t.%2$s = old.whose
                                returning old.whose, %5$s as row_key)
                            insert into merge_moved (merge_id, attached, row_key, from_customer)
                            select :merge, :attached, row_key, whose from moved
                            """.formatted(each.table(), each.column(), String.join(", ", key), same, built(key, "old")))
                    .param("into", into)
                    .param("merged", new TreeSet<>(merged).toArray(Long[]::new))
                    .param("merge", merge)
                    .param("attached", name(each))
                    .update();
        }
    }

    List<MovedBack> moveBack(long merge, long into) {
        List<MovedBack> moved = new ArrayList<>();
        for (Attachment each : attachments) {
            int all = jdbc.sql("select count(*) from merge_moved where merge_id = ? and attached = ?")
                    .params(merge, name(each))
                    .query(Integer.class)
                    .single();
            if (all == 0) {
                continue;
            }
            int back = jdbc.sql("""
                            update %1$s t set %2$s = m.from_customer
                            from merge_moved m
                            where m.merge_id = :merge and m.attached = :attached
                              and t.%2$s = :into and %3$s = m.row_key
                            """.formatted(each.table(), each.column(), built(key(each), "t")))
                    .param("merge", merge)
                    .param("attached", name(each))
                    .param("into", into)
                    .update();
            moved.add(new MovedBack(each.table(), back, all - back));
        }
        return moved;
    }

    private static String name(Attachment attachment) {
        return attachment.table() + "." + attachment.column();
    }

    private static String built(List<String> key, String alias) {
        return key.stream().map(column -> alias + "." + column).collect(joining(", ", "jsonb_build_array(", ")"));
    }

    /** The columns by which a row stays the same while it moves. */
    private List<String> key(Attachment attachment) {
        Set<String> key = new TreeSet<>(
                jdbc.sql("""
                        select a.attname
                        from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indisprimary and i.indrelid = cast(? as regclass)
                        """).param(attachment.table()).query(String.class).list());
        key.remove(attachment.column());
        if (key.isEmpty()) {
            throw new IllegalStateException("a merge could not tell the rows of " + attachment.table() + " apart");
        }
        return List.copyOf(key);
    }
}
