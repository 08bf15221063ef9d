package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Imports whose rows are in, while computing the figures from them failed. */
@ServerTest
class UnscoredImportTests {
    private static final String LINES = """
            customer,date,amount
            unlucky1,2026-01-01,10
            unlucky2,2026-01-02,11
            unlucky3,2026-01-03,12
            """;

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysThatScoringFailedAndMakesUpForItByARefresh() {
        jdbc.sql("""
                        create sequence attempts;
                        create function fail_once() returns trigger language plpgsql as $$
                        begin
                            if nextval('attempts') = 1 then raise exception 'out of luck'; end if;
                            return new;
                        end $$;
                        create trigger unlucky before insert on frame for each row execute function fail_once();
                        """).update();
        try {
            JsonNode imported = new Importing(client).done("unlucky.csv", LINES);
            assertThat(imported.path("state").asString()).isEqualTo("done");
            assertThat(imported.path("accepted").asLong()).isEqualTo(3);
            assertThat(imported.path("warnings").toString()).contains("imports.notScored", "refresh");
            Awaitility.await()
                    .until(() -> count("customer c join customer_score s on s.customer_id = c.id"
                                    + " where external_id like 'unlucky%' and s.occasions = 1")
                            == 3);
        } finally {
            jdbc.sql("drop trigger unlucky on frame; drop function fail_once(); drop sequence attempts")
                    .update();
        }
    }

    @Test
    void saysSoWhereScoringWasCancelled() {
        long id = new Importing(client)
                .done("tired.csv", "customer,date,amount\ntired,2026-01-01,5\n")
                .path("id")
                .asLong();
        jdbc.sql("update job set state = 'cancelled' where id = (select job_id from import where id = ?)")
                .param(id)
                .update();
        jdbc.sql("update import set state = 'written' where id = ?").param(id).update();
        JsonNode shown = client.get(Importing.IMPORTS + "/" + id).expect(200).json();
        assertThat(shown.path("state").asString()).isEqualTo("done");
        assertThat(shown.path("warnings").path(0).path("code").asString()).isEqualTo("imports.notScored");
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
