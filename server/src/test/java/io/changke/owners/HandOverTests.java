package io.changke.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Over tasks and cases as well, which are above the package that hands over. */
@ServerTest
class HandOverTests {

    private static final String CUSTOMERS = "/api/v1/customers/";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private long leaves;
    private long stays;

    @BeforeEach
    void twoColleagues() {
        leaves = user("leaves", "member");
        stays = user("stays", "member");
    }

    private long user(String name, String role) {
        return jdbc.sql("insert into app_user (name, role) values (? || gen_random_uuid(), ?) returning id")
                .param(name)
                .param(role)
                .query(Long.class)
                .single();
    }

    private long customer(long owner) {
        long id = id(client.post("/api/v1/customers", Map.of("name", "王丽华")).expect(201));
        give(id, owner);
        return id;
    }

    private void give(long customer, @Nullable Long owner) {
        client.send("PUT", CUSTOMERS + customer + "/owner", "{\"owner\": " + owner + "}", "application/json")
                .expect(204);
    }

    private long task(long owner) {
        return id(client.post("/api/v1/tasks", Map.of("title", "Call", "owner", owner, "dueOn", "2030-01-01"))
                .expect(201));
    }

    private long serviceCase(long customer, long owner) {
        return id(client.post(
                        "/api/v1/cases",
                        Map.of("customer", customer, "kind", "request", "subject", "Tea", "owner", owner))
                .expect(201));
    }

    private static long id(io.changke.testing.Answer answer) {
        return answer.json().path("id").asLong();
    }

    private String of(long user) {
        return "/api/v1/users/" + user;
    }

    private JsonNode duties(long user) {
        return client.get(of(user) + "/duties").expect(200).json();
    }

    private String counts(long user) {
        return duties(user).path("counts").toString();
    }

    private void handOver(Client asker, @Nullable Long to) {
        finish(asker.post(of(leaves) + "/hand-over", "{\"to\": " + to + "}")
                .expect(202)
                .json());
    }

    private void undo() {
        finish(client.post(of(leaves) + "/hand-over/undo", null).expect(202).json());
    }

    private void finish(JsonNode started) {
        String path = "/api/v1/jobs/" + started.path("job").asLong();
        Awaitility.await().until(() -> client.get(path).json().path("state").asString(), "done"::equals);
    }

    private @Nullable Long owner(String table, long id) {
        return jdbc.sql("select owner_id from " + table + " where id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }

    @Test
    void givesCustomersOpenTasksAndOpenCasesToTheSuccessorAndTakesThemBack() {
        long customer = customer(leaves);
        long task = task(leaves);
        long open = serviceCase(customer, leaves);
        long closed = serviceCase(customer, leaves);
        client.post("/api/v1/cases/" + closed + "/close", Map.of("version", 0, "result", "Sent"))
                .expect(200);
        assertThat(counts(leaves)).isEqualTo("{\"customers\":1,\"tasks\":1,\"cases\":1}");

        handOver(client, stays);
        assertThat(counts(leaves)).isEqualTo("{\"customers\":0,\"tasks\":0,\"cases\":0}");
        assertThat(counts(stays)).isEqualTo("{\"customers\":1,\"tasks\":1,\"cases\":1}");
        assertThat(owner("service_case", closed)).isEqualTo(leaves);
        JsonNode change =
                client.get(CUSTOMERS + customer + "/changes").expect(200).json().at("/items/0");
        assertThat(change.path("cause").asString()).isEqualTo("handover");
        assertThat(change.path("by").asString()).isEqualTo("tests");
        JsonNode last = duties(leaves).path("last");
        assertThat(last.path("to").asString()).startsWith("stays");
        assertThat(last.path("counts").path("tasks").asInt()).isEqualTo(1);

        undo();
        assertThat(counts(leaves)).isEqualTo("{\"customers\":1,\"tasks\":1,\"cases\":1}");
        assertThat(List.of(owner("task", task), owner("service_case", open))).containsOnly(leaves);
        assertThat(duties(leaves).at("/last/state").asString()).isEqualTo("undone");
        assertThat(client.post(of(leaves) + "/hand-over/undo", null).problem(409))
                .isEqualTo("duties.undone");
    }

    @Test
    void anUndoLeavesAloneWhatSomebodyGaveOnSince() {
        long third = user("third", "member");
        long kept = customer(leaves);
        long back = customer(leaves);
        long task = task(leaves);
        handOver(client, stays);
        give(kept, third);
        client.patch("/api/v1/tasks/" + task, Map.of("owner", third, "version", 1))
                .expect(200);
        undo();
        assertThat(owner("customer", kept)).isEqualTo(third);
        assertThat(owner("task", task)).isEqualTo(third);
        assertThat(owner("customer", back)).isEqualTo(leaves);
        assertThat(duties(leaves).at("/last/back").toString()).isEqualTo("{\"customers\":1}");
    }

    @Test
    void putsCustomersIntoThePoolAndLeavesTheRestToNobodyWhereAProgramAsks() {
        long customer = customer(leaves);
        long task = task(leaves);
        handOver(client, null);
        assertThat(owner("customer", customer)).isNull();
        assertThat(owner("task", task)).isNull();
        assertThat(duties(leaves).at("/last/to").isNull()).isTrue();
        undo();
        assertThat(owner("task", task)).isEqualTo(leaves);
    }

    @Test
    void givesWhatNoPoolTakesToTheAdministratorWhoAsks() {
        long boss = user("boss", "administrator");
        Client browser = client.signedInBy(
                client.post(of(boss) + "/link", null).expect(201).json());
        long open = serviceCase(customer(leaves), leaves);
        handOver(browser, null);
        assertThat(owner("service_case", open)).isEqualTo(boss);
    }

    @Test
    void isRefusedToWhoCannotTakeIt() {
        long reader = user("reader", "read-only");
        for (long to : new long[] {reader, leaves, 987654321}) {
            assertThat(client.post(of(leaves) + "/hand-over", Map.of("to", to)).problem(400))
                    .isEqualTo("problem.fields");
        }
        assertThat(client.post(of(987654321) + "/hand-over", "{\"to\": null}").problem(404))
                .isEqualTo("users.unknown");
        assertThat(client.post(of(leaves) + "/hand-over/undo", null).problem(404))
                .isEqualTo("duties.neverHandedOver");
    }
}
