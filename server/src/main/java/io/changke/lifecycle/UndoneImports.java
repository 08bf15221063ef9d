package io.changke.lifecycle;

import io.changke.ledger.ImportUndone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With a customer that an undone import had created goes what was worked out of it. */
@Component
class UndoneImports {
    private static final String FORGET = """
            delete from stage_change h
            where not exists (select from customer c where c.id = h.customer_id)
            """;

    private final JdbcClient jdbc;

    UndoneImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ImportUndone event) {
        jdbc.sql(FORGET).update();
    }
}
