package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.changke.ledger.Occasions;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Real purchase logs as they are found in the wild, where they lie beside the project. */
@ServerTest
class RealFilesTests {

    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private JsonNode done(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), name + " is not there");
        Importing importing = new Importing(client);
        return importing.done(importing
                .send(name, Files.readAllBytes(file), Map.of())
                .expect(202)
                .json());
    }

    private <T> T one(String sql, long importId, Class<T> type) {
        return jdbc.sql(sql).param(importId).query(type).single();
    }

    @Test
    void takesOnlineRetailWithAllItsTraps() throws IOException {
        JsonNode done = done("online_retail.csv.gz");
        long id = done.path("id").asLong();
        assertThat(done.path("read").asLong()).isEqualTo(541_909);
        assertThat(done.path("accepted").asLong()).isEqualTo(406_829);
        assertThat(done.path("rejected").asLong()).isEqualTo(135_080);
        assertThat(done.path("reasons").path("noCustomer").asLong()).isEqualTo(135_080);
        assertThat(done.path("customersCreated").asLong()).isEqualTo(4_372);
        assertThat(one("select count(distinct customer_id) from purchase where import_id = ?", id, Long.class))
                .isEqualTo(4_372);
        assertThat(one(
                        "select count(*) from (" + Occasions.DAYS
                                + ") as d where lines > 0 and customer_id in (select id from customer where import_id = ?)",
                        id,
                        Long.class))
                .isEqualTo(16_766);
        assertThat(one(
                        "select count(distinct order_number) from purchase where import_id = ? and not is_return",
                        id,
                        Long.class))
                .isEqualTo(18_536);
        assertThat(one("select count(*) from import_reject where import_id = ?", id, Long.class))
                .isEqualTo(135_080);
        assertThat(jdbc.sql("select external_id from customer where external_id = '17850'")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(one("select round(sum(amount), 2) from purchase where import_id = ?", id, BigDecimal.class))
                .isEqualByComparingTo("8300065.81");
        undo(id);
    }

    /** The two files have customers with the same numbers. */
    private void undo(long id) {
        new Importing(client).undo(id);
        assertThat(one("select count(*) from purchase where import_id = ?", id, Long.class))
                .isZero();
        assertThat(one("select count(*) from customer where import_id = ?", id, Long.class))
                .isZero();
    }

    @Test
    void takesCdnowWithoutOrderNumbers() throws IOException {
        JsonNode done = done("CDNOW_master.txt");
        long id = done.path("id").asLong();
        assertThat(done.path("accepted").asLong()).isEqualTo(69_659);
        assertThat(done.path("customersCreated").asLong()).isEqualTo(23_570);
        assertThat(one("select sum(amount) from purchase where import_id = ?", id, BigDecimal.class))
                .isEqualByComparingTo("2500315.63");
        assertThat(jdbc.sql("select sum(occasions) from (" + Occasions.SUMMARY
                                + ") as s where customer_id in (select id from customer where import_id = ?)")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(67_591);
        undo(id);
    }
}
