package io.changke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What programs write: by identifiers of their own, one or many at a time, each customer once. */
@ServerTest
class BatchTests {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String BATCH = CUSTOMERS + "/batch";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Answer put(String identifier, Map<String, ?> facts) {
        return client.send("PUT", CUSTOMERS + "/by-identifier/" + identifier, facts, "application/json");
    }

    private JsonNode batch(String mode, String system, List<? extends Map<String, ?>> rows) {
        return client.post(BATCH, Map.of("mode", mode, "system", system, "rows", rows))
                .expect(200)
                .json();
    }

    private long count(String named) {
        return jdbc.sql("select count(*) from customer where name like ?")
                .param(named)
                .query(Long.class)
                .single();
    }

    @Test
    void entersThenChangesThenLeavesAlone() {
        var facts = Map.of(
                "name", "王丽华",
                "phone", "13811112222",
                "identifiers", List.of(Map.of("system", "shop", "value", "s1")),
                "needs", List.of(Map.of("text", "new tea")),
                "contactPoints", List.of(Map.of("type", "mobile", "value", "13811112222")));
        JsonNode entered = put("erp/7001", facts).expect(201).json();
        assertThat(entered.path("identifiers").toString()).contains("\"erp\"", "\"shop\"");
        JsonNode same = put("erp/7001", facts).expect(200).json();
        assertThat(same.path("version").asInt()).as("the same again").isZero();
        assertThat(same.path("needs")).isEqualTo(entered.path("needs"));
        JsonNode changed = put("erp/7001", Map.of("city", "杭州")).expect(200).json();
        assertThat(changed.path("id").asLong()).isEqualTo(entered.path("id").asLong());
        assertThat(changed.path("version").asInt()).isEqualTo(1);
        assertThat(client.get(CUSTOMERS + "/by-identifier/erp/7001").expect(200).json())
                .isEqualTo(changed);
        client.get(CUSTOMERS + "/by-identifier/erp/7").expect(404);
        assertThat(put("erp/7001", Map.of("phone", "x")).problem(400)).isEqualTo("problem.fields");

        put("externalId/K-1", Map.of("name", "Own number")).expect(201);
        assertThat(put("externalId/K-1", Map.of("sex", "male"))
                        .expect(200)
                        .json()
                        .path("externalId")
                        .asString())
                .isEqualTo("K-1");
    }

    @Test
    void leadsFromWhoWasMergedAndRefusesWhoIsDeleted() {
        long stays = put("externalId/M-1", Map.of("name", "Merge A"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        long goes = put("externalId/M-2", Map.of("name", "Merge B"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        client.post("/api/v1/merges", Map.of("into", stays, "from", List.of(goes)))
                .expect(201);
        JsonNode changed =
                put("externalId/M-2", Map.of("city", "Bath")).expect(200).json();
        assertThat(changed.path("id").asLong()).isEqualTo(stays);
        assertThat(changed.path("externalId").asString()).isEqualTo("M-1");
        client.delete(CUSTOMERS + "/" + stays + "?version="
                        + changed.path("version").asInt())
                .expect(204);
        assertThat(put("externalId/M-1", Map.of("city", "Rome")).problem(410)).isEqualTo("customers.deleted");
    }

    @Test
    void endsAsOneCustomerWhenTwoComeAtOnce() {
        for (int round = 0; round < 5; round++) {
            String identifier = (round % 2 == 0 ? "erp/" : "externalId/") + "race-" + round;
            String name = "Race " + round;
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> put(
                                    identifier, Map.of("name", name, "city", "C" + i % 2))
                            .status()))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 201))
                    .hasSize(1);
            assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 200))
                    .hasSize(7);
            assertThat(count(name)).isEqualTo(1);
        }
    }

    @Test
    void tellsOfEachRowWhatBecameOfIt() {
        JsonNode first = batch(
                "create",
                "erp",
                List.of(
                        Map.of("identifier", "b1", "name", "Batch 1", "externalId", "BX-1"),
                        Map.of("identifier", "b2", "name", "Batch 2"),
                        Map.of("identifier", "b3", "name", "Batch 3", "phone", "no"),
                        Map.of("name", "Batch 4", "externalId", "BX-1"),
                        Map.of("name", "Batch 5", "nose", "long")));
        assertThat(first.path("created").asInt()).isEqualTo(2);
        assertThat(first.path("refused").asInt()).isEqualTo(3);
        assertThat(first.path("items").path(2).path("problem").toString()).contains("\"phone\"");
        assertThat(first.path("items").path(3).path("problem").path("code").asString())
                .isEqualTo("customers.externalIdTaken");
        assertThat(first.path("items").path(4).path("problem").toString()).contains("\"nose\"");
        long one = first.path("items").path(0).path("id").asLong();
        long two = first.path("items").path(1).path("id").asLong();

        JsonNode second = batch(
                "upsert",
                "erp",
                List.of(
                        Map.of("identifier", "b1", "city", "Bath"),
                        Map.of("identifier", "b2", "name", "Batch 2"),
                        Map.of("identifier", "b9", "name", "Batch 9"),
                        Map.of("identifier", "b9", "city", "Rome"),
                        Map.of("name", "Nobody"),
                        Map.of("id", two, "version", 5, "city", "Rome"),
                        Map.of("identifier", "b2", "externalId", "BX-1")));
        assertThat(second.path("items"))
                .extracting(each -> each.path("result").asString())
                .containsExactly("updated", "unchanged", "created", "created", "refused", "refused", "refused");
        JsonNode record = client.get(CUSTOMERS + "/" + one).json();
        assertThat(record.path("city").asString()).isEqualTo("Bath");
        assertThat(record.path("version").asInt()).isEqualTo(1);
        assertThat(record.path("identifiers").toString()).contains("b1");
        JsonNode nine =
                client.get(CUSTOMERS + "/by-identifier/erp/b9").expect(200).json();
        assertThat(nine.path("city").asString())
                .as("the later row over the earlier")
                .isEqualTo("Rome");
        assertThat(nine.path("stage").asString()).isEqualTo("prospect");
        assertThat(nine.path("relationshipClass").asString()).isEqualTo("prospect");
        assertThat(client.get(CUSTOMERS + "?q=batch%209").json().path("items")).hasSize(1);
        assertThat(client.get(CUSTOMERS + "/" + one + "/changes").json().path("items"))
                .hasSize(2);

        JsonNode third = batch(
                "update",
                "erp",
                List.of(Map.of("identifier", "unknown", "city", "Rome"), Map.of("id", one, "city", "Rome")));
        assertThat(third.path("items").path(0).path("problem").path("status").asInt())
                .isEqualTo(404);
        assertThat(third.path("items").path(1).path("result").asString()).isEqualTo("updated");
        assertThat(batch("create", "erp", List.of(Map.of("identifier", "b1", "name", "Again")))
                        .path("refused")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void writesTenThousandRowsInOneRequestAndOnce() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(Map.of("identifier", "big-" + i, "name", "Big 客户 " + i, "phone", "139" + (10_000_000 + i)));
        }
        var body = Map.of("mode", "upsert", "rows", rows);
        Client once = client.with("Idempotency-Key", "big-batch");
        JsonNode first = once.post(BATCH, body).expect(200).json();
        assertThat(first.path("created").asInt()).isEqualTo(10_000);
        assertThat(once.post(BATCH, body).expect(200).json()).isEqualTo(first);
        assertThat(client.post(BATCH, body).expect(200).json().path("unchanged").asInt())
                .isEqualTo(10_000);
        assertThat(count("Big %")).isEqualTo(10_000);
        rows.add(Map.of("identifier", "one too many"));
        client.post(BATCH, body).expect(400);
        client.post(BATCH, Map.of("mode", "mix", "rows", List.of())).expect(400);
    }

    @Test
    void takesTurnsWithOtherBatchesAndUpserts() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(Map.of("identifier", "turn-" + i, "name", "Turn " + i));
        }
        List<Map<String, Object>> backwards = new ArrayList<>(rows);
        java.util.Collections.reverse(backwards);
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int n = i;
            all.add(CompletableFuture.runAsync(() -> batch("upsert", "erp", rows)));
            all.add(CompletableFuture.runAsync(() -> batch("upsert", "erp", backwards)));
            all.add(CompletableFuture.runAsync(() -> assertThat(
                            put("erp/turn-" + n, Map.of("city", "Bath")).status())
                    .isBetween(200, 201)));
        }
        all.forEach(CompletableFuture::join);
        assertThat(count("Turn %")).isEqualTo(200);
        assertThat(jdbc.sql(
                                "select count(*) from customer where details -> 'identifiers' @> '[{\"value\": \"turn-0\"}]'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void findsIdentifiersByTheirIndex() {
        String plan = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + Identifiers.BY_LIST)
                            .param("values", new String[] {"7001"})
                            .param("system", "erp")
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("customer_identifiers");
    }
}
