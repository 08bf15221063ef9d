package io.changke.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the undo of an import left alone. */
@Component
public class LeftAlone {

    private final JdbcClient jdbc;

    LeftAlone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these ids, in their order, those after one. */
    public List<Long> after(long importId, long after, int limit) {
        return jdbc.sql("""
                        select thing_id from import_left_alone
                        where import_id = ? and thing_id > ?
                        order by thing_id
                        limit ?
                        """)
                .param(importId)
                .param(after)
                .param(limit)
                .query(Long.class)
                .list();
    }

    /** @param select of ids, which may come twice */
    int add(long importId, String select) {
        return jdbc.sql(
                        "insert into import_left_alone (import_id, thing_id) select distinct cast(? as bigint), id from ("
                                + select + ") as left_alone")
                .param(importId)
                .update();
    }
}
