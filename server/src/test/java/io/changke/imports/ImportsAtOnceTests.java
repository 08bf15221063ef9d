package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.History;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two imports, a batch, edits and a merge of the same customers at the same time: some order of them explains what is left. */
@ServerTest
class ImportsAtOnceTests {

    private static final int ROUNDS = 10;
    private static final int STEP = 40;
    private static final String CUSTOMERS = "/api/v1/customers/";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private record Three(String into, String from, String third) {

        static Three of(int round) {
            return new Three("o" + round + "-into", "o" + round + "-from", "o" + round + "-third");
        }

        String customers() {
            return "number,city\n%s,Bath\n%s,Rome\n%s,Oslo\n".formatted(into, from, third);
        }

        String purchases() {
            String line = "%1$s,2026-01-0%2$d,%1$s-file,TGY,10\n";
            return "customer,date,order,product,amount\n" + line.formatted(into, 1) + line.formatted(from, 2)
                    + line.formatted(third, 3);
        }
    }

    private long enter(String externalId, String city) {
        long id = client.post("/api/v1/customers", Map.of("externalId", externalId, "name", "At once", "city", city))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        buys(externalId).expect(201);
        return id;
    }

    private Answer buys(String externalId) {
        return client.post(
                "/api/v1/purchases",
                Map.of("customer", Map.of("externalId", externalId), "lines", List.of(Map.of("amount", 10))));
    }

    /** Later by some steps, so that each round finds the others elsewhere. */
    private static <T> CompletableFuture<T> start(int steps, Supplier<T> work) {
        Executor later = CompletableFuture.delayedExecutor((long) steps * STEP, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(work, later);
    }

    @Test
    void leaveAStateThatSomeOrderExplains() {
        Importing importing = new Importing(client);
        for (int round = 0; round < ROUNDS; round++) {
            Three named = Three.of(round);
            long into = enter(named.into, "York");
            long from = enter(named.from, "Nice");
            long third = enter(named.third, "Lund");
            var row = Map.of("identifier", named.from, "industry", "tea");
            var batch = Map.of("mode", "upsert", "system", "externalId", "rows", List.of(row));

            var customers = start(0, () -> importing.table("customers", named.customers(), "{}"));
            var purchases = start(0, () -> importing.send(named.into + ".csv", named.purchases()));
            var merge = start(
                    round, () -> client.post("/api/v1/merges", Map.of("into", into, "from", List.of(from, third))));
            var kept = start(ROUNDS - round, () -> edit(into, Map.of("email", "kept@once.example")));
            var moved = start(round / 2, () -> edit(from, Map.of("sex", "male")));
            var upsert = start(round, () -> client.post(CUSTOMERS + "batch", batch));
            var bought = start(round, () -> buys(named.from));
            CompletableFuture.allOf(customers, purchases, merge, kept, moved, upsert, bought)
                    .join();
            importing.done(customers.join().expect(202).json());
            importing.done(purchases.join().expect(202).json());

            boolean merged = merge.join().status() == 201;
            assertThat(merge.join().status()).isIn(201, 503);
            assertThat(kept.join().status()).isIn(200, 503);
            assertThat(moved.join().status()).isIn(200, 410, 503);
            assertThat(bought.join().status()).isIn(201, 503);
            assertThat(upsert.join().status()).isIn(200, 503);
            for (long id : List.of(into, from, third)) {
                assertThat(History.explained(jdbc, id).has("merge")).isEqualTo(merged);
            }
            JsonNode left = client.get(CUSTOMERS + into).expect(200).json();
            JsonNode others =
                    merged ? left : client.get(CUSTOMERS + from).expect(200).json();
            if (kept.join().status() == 200) {
                assertThat(left.path("email").asString()).isEqualTo("kept@once.example");
            }
            if (moved.join().status() == 200) {
                assertThat(others.path("sex").asString()).isEqualTo("male");
            }
            if (upsert.join().status() == 200
                    && upsert.join().json().path("refused").asInt() == 0) {
                assertThat(others.path("industry").asString()).isEqualTo("tea");
            }
            assertThat(left.path("city").asString()).isIn("Bath", "Rome", "Oslo");
            int lines = 6 + (bought.join().status() == 201 ? 1 : 0);
            everythingHangsOnTheLiving(named, merged ? List.of(into) : List.of(into, from, third), lines);
            assertThat(left.path("revenue").asInt()).isEqualTo(merged ? 10 * lines : 20);
        }
    }

    private Answer edit(long id, Map<String, String> fact) {
        return client.patch(
                CUSTOMERS + id,
                Map.of(
                        "version",
                        0,
                        fact.keySet().iterator().next(),
                        fact.values().iterator().next()));
    }

    private void everythingHangsOnTheLiving(Three named, List<Long> living, int lines) {
        String[] names = {named.into, named.from, named.third};
        assertThat(jdbc.sql(
                                "select id from customer where name = 'At once' and external_id = any (?) and deleted_at is null")
                        .param(names)
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(living);
        assertThat(jdbc.sql("""
                        select c.id
                        from customer c
                        join customer winner on winner.id = c.merged_into
                        where winner.deleted_at is not null
                        """).query(Long.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select count(distinct id)
                        from (select external_id as value, coalesce(merged_into, id) as id from customer
                              union
                              select each ->> 'value', c.id
                              from customer c, jsonb_array_elements(c.details -> 'identifiers') as each
                              where c.deleted_at is null) as known
                        where value = any (?)
                        group by value
                        """).param(names).query(Long.class).list()).containsExactly(1L, 1L, 1L);
        assertThat(jdbc.sql("""
                        select p.customer_id
                        from purchase p
                        join customer c on c.id = p.customer_id
                        where c.external_id = any (?)
                        """).param(names).query(Long.class).list())
                .hasSize(lines)
                .allMatch(living::contains);
    }
}
