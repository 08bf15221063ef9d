package io.changke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.History;
import io.changke.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits, an undo, an upsert and a batch of one customer at the same time: some order of them explains what is left. */
@ServerTest
class AtOnceTests {

    private static final int ROUNDS = 15;
    private static final String CUSTOMERS = "/api/v1/customers/";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Answer upsert(String identifier, Map<String, ?> facts) {
        return client.send("PUT", CUSTOMERS + "by-identifier/erp/" + identifier, facts, "application/json");
    }

    private Answer edit(long id, int version, Map<String, ?> facts) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put("version", version);
        return client.patch(CUSTOMERS + id, body);
    }

    private static CompletableFuture<Answer> start(Supplier<Answer> work) {
        return CompletableFuture.supplyAsync(work);
    }

    @Test
    void leaveAStateThatSomeOrderExplains() {
        for (int round = 0; round < ROUNDS; round++) {
            String identifier = "at-once-" + round;
            long id = upsert(identifier, Map.of("name", "At once " + round, "city", "Bath", "industry", "tea"))
                    .expect(201)
                    .json()
                    .path("id")
                    .asLong();
            edit(id, 0, Map.of("city", "Rome", "industry", "silk")).expect(200);
            long change = client.get(CUSTOMERS + id + "/changes")
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asLong();
            var row = Map.of("identifier", identifier, "sex", "male", "phone", "13800138000");
            var undo = start(() -> client.post(CUSTOMERS + id + "/changes/" + change + "/undo", null));
            var again = start(() -> client.post(CUSTOMERS + id + "/changes/" + change + "/undo", null));
            var edit = start(() -> edit(id, 1, Map.of("city", "Paris")));
            var beside = start(() -> edit(id, 1, Map.of("email", "at@once.example")));
            var upsert = start(() -> upsert(identifier, Map.of("industry", "paper", "district", "North")));
            var batch = start(() ->
                    client.post(CUSTOMERS + "batch", Map.of("mode", "upsert", "system", "erp", "rows", List.of(row))));
            CompletableFuture.allOf(undo, again, edit, beside, upsert, batch).join();

            assertThat(upsert.join().status()).isEqualTo(200);
            assertThat(beside.join().status()).isEqualTo(200);
            assertThat(batch.join().expect(200).json().path("refused").asInt()).isZero();
            assertThat(edit.join().status()).isIn(200, 409);
            History history = History.explained(jdbc, id);
            assertThat(List.of(undo.join().status(), again.join().status()).stream()
                            .filter(status -> status == 200)
                            .count())
                    .as("the undo said what it did, and did it once")
                    .isEqualTo(history.has("undo") ? 1 : 0);
            boolean edited = history.changes().stream()
                    .anyMatch(each -> each.after().path("city").asString("").equals("Paris"));
            assertThat(edit.join().status()).isEqualTo(edited ? 200 : 409);
        }
    }
}
