package io.changke.relationships;

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
import tools.jackson.databind.JsonNode;

@ServerTest
class RelationshipsTests {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private long create(String name) {
        return client.post(CUSTOMERS, Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static String of(long customer) {
        return CUSTOMERS + "/" + customer + "/relationships";
    }

    private Answer relate(long customer, long other, Map<String, ?> details) {
        return client.post(of(customer), Map.of("other", other, "details", details));
    }

    private JsonNode around(long customer) {
        return client.get(of(customer)).expect(200).json().path("items");
    }

    private List<String> told(long customer) {
        List<String> told = new ArrayList<>();
        around(customer)
                .forEach(each -> told.add(each.path("kind").asString() + " "
                        + each.path("other").path("displayName").asString()));
        return told;
    }

    private JsonNode record(long customer) {
        return client.get(CUSTOMERS + "/" + customer).expect(200).json();
    }

    @Test
    void tellsBothSidesInTheirWords() {
        for (Kind kind : Kind.values()) {
            long one = create("One " + kind);
            long other = create("Other " + kind);
            relate(one, other, Map.of("kind", kind.key())).expect(201);
            assertThat(told(one)).containsExactly(kind.key() + " Other " + kind);
            assertThat(told(other)).containsExactly(kind.backwards().key() + " One " + kind);
            assertThat(relate(other, one, Map.of("kind", kind.backwards().key()))
                            .problem(409))
                    .isEqualTo("relationships.known");
        }
    }

    @Test
    void knowsContactPersonsAndWhoDecides() {
        long firm = create("Tea House");
        JsonNode added = client.post(
                        of(firm),
                        Map.of(
                                "enter", Map.of("name", "李强", "phone", "13811113333"),
                                "details",
                                        Map.of(
                                                "kind",
                                                "contact-person",
                                                "roles",
                                                List.of("buyer", "decision-maker"),
                                                "since",
                                                "2025-01-01")))
                .expect(201)
                .json();
        long person = added.path("other").path("id").asLong();
        assertThat(record(firm).path("contactPersons").asInt()).isEqualTo(1);
        assertThat(record(firm).path("hasDecisionMaker").asBoolean()).isTrue();
        assertThat(client.get(CUSTOMERS + "/" + firm + "/timeline?kind=relationship")
                        .json()
                        .path("items")
                        .toString())
                .contains("contact-person", "李强");
        var decided = Map.of("q", "tea house", "condition", Map.of("field", "hasDecisionMaker", "is", true));
        assertThat(client.post(CUSTOMERS + "/count", decided)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);

        String address = of(firm) + "/" + added.path("id").asLong();
        var ended = Map.of(
                "kind",
                "contact-person",
                "roles",
                List.of("user"),
                "since",
                "2025-01-01",
                "until",
                "2026-01-01",
                "version",
                0);
        assertThat(client.send("PUT", address, ended, "application/json")
                        .expect(200)
                        .json()
                        .path("until")
                        .asString())
                .isEqualTo("2026-01-01");
        assertThat(client.send("PUT", address, ended, "application/json").problem(409))
                .isEqualTo("relationships.changed");
        assertThat(record(firm).path("contactPersons").isNull()).isTrue();

        long friend = create("A friend");
        relate(friend, person, Map.of("kind", "referrer")).expect(201);
        assertThat(record(friend).path("referredBy").asString()).isEqualTo("李强");
        assertThat(record(person).path("referrals").asInt()).isEqualTo(1);
        client.delete(of(person) + "/" + around(friend).path(0).path("id").asLong() + "?version=0")
                .expect(204);
        assertThat(record(friend).path("referredBy").isNull()).isTrue();
        assertThat(told(friend)).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        long one = create("Refused");
        long other = create("Refused too");
        assertThat(relate(one, one, Map.of("kind", "friend")).text()).contains("relationships", "itself");
        relate(one, other, Map.of("kind", "foe")).expect(400);
        relate(one, 999_999_999, Map.of("kind", "friend")).expect(400);
        relate(one, other, Map.of("kind", "friend", "roles", List.of("buyer"))).expect(400);
        relate(one, other, Map.of("kind", "friend", "since", "2026-01-02", "until", "2026-01-01"))
                .expect(400);
        client.post(of(one), Map.of("details", Map.of("kind", "friend"))).expect(400);
        client.get(of(999_999_999)).expect(404);
        client.get(CUSTOMERS + "/" + one + "/network?steps=3").expect(400);
        assertThat(told(one)).isEmpty();
    }

    @Test
    void hidesWhoIsDeletedUntilRestored() {
        long one = create("Stays");
        long other = create("Goes");
        relate(one, other, Map.of("kind", "contact-person", "roles", List.of("decision-maker")))
                .expect(201);
        client.delete(CUSTOMERS + "/" + other + "?version=0").expect(204);
        assertThat(told(one)).isEmpty();
        assertThat(record(one).path("contactPersons").isNull()).isTrue();
        assertThat(client.get(CUSTOMERS + "/" + one + "/network").json().path("nodes"))
                .hasSize(1);
        client.post(CUSTOMERS + "/" + other + "/restore", null).expect(200);
        assertThat(told(one)).hasSize(1);
        assertThat(record(one).path("contactPersons").asInt()).isEqualTo(1);
    }

    @Test
    void movesWithAMergeAndBackWithItsUndo() {
        long firm = create("Merge firm");
        long stays = create("Merge stays");
        long goes = create("Merge goes");
        relate(firm, stays, Map.of("kind", "contact-person")).expect(201);
        relate(firm, goes, Map.of("kind", "contact-person")).expect(201);
        relate(stays, goes, Map.of("kind", "family")).expect(201);
        relate(goes, firm, Map.of("kind", "employer")).expect(201);
        JsonNode merge = client.post("/api/v1/merges", Map.of("into", stays, "from", List.of(goes)))
                .expect(201)
                .json();
        assertThat(told(stays)).containsExactlyInAnyOrder("contact-of Merge firm", "employer Merge firm");
        assertThat(told(firm)).containsExactlyInAnyOrder("contact-person Merge stays", "employee Merge stays");
        assertThat(record(firm).path("contactPersons").asInt()).isEqualTo(1);
        client.post("/api/v1/merges/" + merge.path("id").asLong() + "/undo", null)
                .expect(200);
        assertThat(told(stays)).containsExactlyInAnyOrder("contact-of Merge firm", "family Merge goes");
        assertThat(told(goes))
                .containsExactlyInAnyOrder("contact-of Merge firm", "employer Merge firm", "family Merge stays");
        assertThat(record(firm).path("contactPersons").asInt()).isEqualTo(2);
    }

    @Test
    void drawsTwoStepsAndSaysWhenThereAreMore() {
        long middle = create("Middle");
        long near = create("Near");
        long far = create("Far");
        long beyond = create("Beyond");
        relate(middle, near, Map.of("kind", "friend")).expect(201);
        relate(near, far, Map.of("kind", "employer")).expect(201);
        relate(far, beyond, Map.of("kind", "supplier")).expect(201);
        JsonNode network =
                client.get(CUSTOMERS + "/" + middle + "/network").expect(200).json();
        assertThat(network.path("nodes"))
                .extracting(node -> node.path("step").asInt())
                .containsExactly(0, 1, 2);
        assertThat(network.path("links")).hasSize(2);
        assertThat(network.path("links").toString()).contains("employer");
        assertThat(client.get(CUSTOMERS + "/" + middle + "/network?steps=1")
                        .json()
                        .path("nodes"))
                .hasSize(2);
        for (int i = 0; i < 60; i++) {
            relate(middle, create("Many " + i), Map.of("kind", "friend")).expect(201);
        }
        JsonNode full = client.get(CUSTOMERS + "/" + middle + "/network").json();
        assertThat(full.path("nodes")).hasSize(60);
        assertThat(full.path("truncated").asBoolean()).isTrue();
    }

    @Test
    void standsOnceWhenTwoSayItAtOnce() {
        long one = create("Twice one");
        long other = create("Twice other");
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0
                        ? relate(one, other, Map.of("kind", "employer")).status()
                        : relate(other, one, Map.of("kind", "employee")).status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from relationship_of where customer_id = ?")
                        .param(one)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
