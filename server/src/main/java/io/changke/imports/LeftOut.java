package io.changke.imports;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines that imports left out. */
@Component
class LeftOut {

    /** Of a trial: more than anybody corrects by hand; beyond they are only counted. */
    static final int MOST_KEPT = 100_000;

    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient jdbc;

    LeftOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason of a purchase log by its name, of a table as its faults */
    record Line(long number, String reason, String raw) {}

    void add(long id, List<Line> lines) {
        jdbc.sql("""
                        insert into import_reject (import_id, line, reason, raw)
                        select :import, given.line, given.reason, given.raw
                        from unnest(cast(:lines as bigint[]), cast(:reasons as text[]), cast(:raws as text[]))
                             as given(line, reason, raw)
                        """)
                .param("import", id)
                .param("lines", lines.stream().map(Line::number).toArray(Long[]::new))
                .param("reasons", lines.stream().map(Line::reason).toArray(String[]::new))
                .param("raws", lines.stream().map(Line::raw).toArray(String[]::new))
                .update();
    }

    List<Line> after(long id, long after, int limit) {
        return jdbc.sql("""
                        select line as number, reason, raw
                        from import_reject
                        where import_id = ? and line > ?
                        order by line
                        limit ?
                        """)
                .param(id)
                .param(after)
                .param(limit)
                .query(Line.class)
                .list();
    }

    /** All of them, within the caller's transaction. */
    Stream<Line> all(long id) {
        return jdbc
                .sql("select line as number, reason, raw from import_reject where import_id = ? order by line")
                .param(id)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(Line.class)
                .stream();
    }
}
