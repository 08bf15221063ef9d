package io.changke.duties;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a table with {@code owner_id} and {@code version}, as far as they are still to be cared for. */
public class OwnedRows implements Duty {

    private final JdbcClient jdbc;
    private final String kind;
    private final String table;
    private final String open;

    /** @param open which rows are still to be cared for, in SQL */
    public OwnedRows(JdbcClient jdbc, String kind, String table, String open) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.table = table;
        this.open = open;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long count(long user) {
        return jdbc.sql("select count(*) from %s where owner_id = ? and %s".formatted(table, open))
                .param(user)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Long> next(long user, long after, int limit) {
        return jdbc.sql("select id from %s where owner_id = ? and %s and id > ? order by id limit ?"
                        .formatted(table, open))
                .param(user)
                .param(after)
                .param(limit)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Long> handOver(HandOver order, List<Long> things) {
        return give(things, order.from(), order.heir());
    }

    @Override
    public List<Long> putBack(HandOver order, List<Long> things) {
        return give(things, order.heir(), order.from());
    }

    private List<Long> give(List<Long> things, @Nullable Long from, @Nullable Long to) {
        return jdbc.sql("""
                        with held as (select id from %1$s where id = any (:ids) order by id for update)
                        update %1$s t
                        set owner_id = :to, version = version + 1
                        from held
                        where t.id = held.id and t.owner_id is not distinct from cast(:from as bigint) and %2$s
                        returning t.id
                        """.formatted(table, open))
                .param("ids", things.toArray(Long[]::new))
                .param("to", to, Types.BIGINT)
                .param("from", from, Types.BIGINT)
                .query(Long.class)
                .list();
    }
}
