package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Purchase logs tried before they are imported, and lines corrected in the browser. */
@ServerTest
class CorrectedPurchasesTests {

    private static final String TITLES = "customer,date,order,product,amount\n";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Importing importing;

    @BeforeEach
    void prepare() {
        importing = new Importing(client);
    }

    private JsonNode done(String csv, String options) {
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        return importing.done(importing
                .send("purchases.csv", file, Map.of("options", options))
                .expect(202)
                .json());
    }

    private List<String> linesOf(String order) {
        return jdbc.sql(
                        "select p.code || ' ' || amount from purchase join product p on p.id = product_id where order_number = ? order by 1")
                .param(order)
                .query(String.class)
                .list();
    }

    private JsonNode rejected(JsonNode imported) {
        return client.get(Importing.IMPORTS + "/" + imported.path("id").asLong() + "/rejected")
                .expect(200)
                .json();
    }

    private JsonNode corrected(JsonNode imported, List<String> cells) {
        Map<String, ?> rows = Map.of("rows", List.of(Map.of("cells", cells)));
        return importing.done(
                client.post(Importing.IMPORTS + "/" + imported.path("id").asLong() + "/corrected", rows)
                        .expect(202)
                        .json());
    }

    @Test
    void triesEverythingAndLeavesNothing() {
        String csv = TITLES + "try-1,2026-03-01,T1,TRY,10\ntry-2,2026-03-02,T2,TRY,ten\n";
        JsonNode tried = done(csv, "{\"dryRun\":true}");
        assertThat(tried.path("state").asString()).isEqualTo("checked");
        assertThat(tried.path("dryRun").asBoolean()).isTrue();
        assertThat(tried.path("accepted").asLong()).isEqualTo(1);
        assertThat(tried.path("customersCreated").asLong()).isEqualTo(1);
        assertThat(rejected(tried).path("items")).hasSize(1);
        assertThat(linesOf("T1")).isEmpty();
        assertThat(client.get("/api/v1/customers?q=try-1").json().path("items")).isEmpty();
        assertThat(done(csv, "{}").path("state").asString()).isEqualTo("done");
        assertThat(linesOf("T1")).containsExactly("TRY 10");
    }

    @Test
    void takesLinesThatAPersonCorrectedThoughTheirOrderIsInAlready() {
        JsonNode done = done(
                "顾客编号;日期;订单号;商品;金额\nfix-1;05/03/2026;F1;CUP;12,50\nfix-1;05/13/2026;F1;POT;88,00\nfix-1;05/04/2026;F1;TIN;x\n",
                "{\"dateFormat\":\"dd/MM/yyyy\"}");
        assertThat(linesOf("F1")).containsExactly("CUP 12.50");
        JsonNode rows = rejected(done);
        assertThat(rows.path("titles").toString()).isEqualTo("[\"顾客编号\",\"日期\",\"订单号\",\"商品\",\"金额\"]");
        assertThat(rows.at("/items/0/line").asLong()).isEqualTo(3);
        assertThat(rows.at("/items/0/faults/0/column").asInt()).isEqualTo(1);
        assertThat(rows.at("/items/1/faults/0/column").asInt()).isEqualTo(4);
        assertThat(rows.at("/items/1/cells/3").asString()).isEqualTo("TIN");

        JsonNode first = corrected(done, List.of("fix-1", "05/03/2026", "F1", "POT", "88,00"));
        assertThat(first.path("accepted").asLong()).isEqualTo(1);
        assertThat(linesOf("F1")).containsExactly("CUP 12.50", "POT 88.00");
        JsonNode second = corrected(done, List.of("fix-1", "05/04/2026", "F1", "TIN", "1,00"));
        assertThat(linesOf("F1")).containsExactly("CUP 12.50", "POT 88.00", "TIN 1.00");
        importing.undo(second.path("id").asLong());
        assertThat(linesOf("F1")).containsExactly("CUP 12.50", "POT 88.00");
        assertThat(done(TITLES + "fix-1,2026-03-05,F1,LID,3\n", "{}")
                        .path("accepted")
                        .asLong())
                .as("another file with that order")
                .isZero();
    }

    @Test
    void takesTheFileAfterLinesOfItsTrialWereCorrected() {
        String csv = TITLES + "late-1,2026-03-01,L1,CUP,10\nlate-1,2026-03-01,L1,POT,?\n";
        JsonNode tried = done(csv, "{\"dryRun\":true}");
        corrected(tried, List.of("late-1", "2026-03-01", "L1", "POT", "20"));
        done(csv, "{}");
        assertThat(linesOf("L1")).containsExactly("CUP 10", "POT 20");
    }

    @Test
    void saysWhyACorrectionIsNone() {
        JsonNode done = done(TITLES + "no-1,2026-03-01,N1,CUP,10\nno-1,2026-03-01,N1,POT,?\n", "{}");
        String address = Importing.IMPORTS + "/" + done.path("id").asLong() + "/corrected";
        Map<String, ?> still =
                Map.of("rows", List.of(Map.of("cells", List.of("no-1", "2026-03-01", "N1", "POT", "!"))));
        client.post(address, still).expect(422);
        client.post(address, Map.of("rows", List.of())).expect(400);
        assertThat(linesOf("N1")).containsExactly("CUP 10");
    }
}
