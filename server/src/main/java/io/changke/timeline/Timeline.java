package io.changke.timeline;

import io.changke.fields.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Merges what the packages know of a customer, the latest first. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final String merged;

    Timeline(JdbcClient jdbc, List<TimelineSource> sources) {
        this.jdbc = jdbc;
        this.merged = sources.stream()
                .map(source -> "(" + source.sql() + ")")
                .collect(Collectors.joining(
                        " union all ", "(select kind || '-' || key as id, * from (", ") as source)"));
    }

    /** At the time, exact to the microsecond, as text that PostgreSQL reads again. */
    record Item(String id, String kind, String at, String body) {
        Position position() {
            return new Position(at + "\n" + id, 0);
        }
    }

    List<Item> page(long customer, @Nullable String kind, @Nullable Position after, int limit) {
        String[] last =
                after == null || after.value() == null ? null : after.value().split("\n", 2);
        return jdbc.sql("""
                        select id, kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, body
                        from %s as item
                        where (cast(:kind as text) is null or kind = :kind)
                          and (cast(:id as text) is null or (at, id collate "C") < (cast(:at as timestamptz), :id))
                        order by item.at desc, id collate "C" desc
                        limit :limit
                        """.formatted(merged))
                .param("customer", customer)
                .param("kind", kind)
                .param("at", last == null ? null : last[0])
                .param("id", last == null ? null : last[1])
                .param("limit", limit)
                .query(Item.class)
                .list();
    }
}
