package io.changke.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.Colleague;
import io.changke.testing.ServerTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class OwnersTests {

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Colleague mei;
    private Colleague qiang;

    @BeforeEach
    void twoColleagues() {
        mei = Colleague.invited(client, jdbc, "Mei", "member");
        qiang = Colleague.invited(client, jdbc, "Qiang", "member");
    }

    private String customer(String name) {
        return "/api/v1/customers/"
                + client.post("/api/v1/customers", Map.of("name", name))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
    }

    private static Answer give(Client giver, String customer, Object owner) {
        String body = "{\"owner\": " + owner + "}";
        return giver.send("PUT", customer + "/owner", body, "application/json");
    }

    private static String seen(Client reader, String customer, String field) {
        return reader.get(customer).expect(200).json().path(field).asString("");
    }

    private static long count(Client reader, String... ownership) {
        return reader.post(
                        "/api/v1/customers/count",
                        Map.of("condition", Map.of("field", "ownership", "in", List.of(ownership))))
                .expect(200)
                .json()
                .path("count")
                .asLong();
    }

    @Test
    void isClaimedFromThePoolGivenOnAndReturned() {
        String customer = customer("王丽华");
        assertThat(seen(mei.client(), customer, "ownership")).isEqualTo("pool");
        mei.client().post(customer + "/claim", null).expect(204);
        mei.client().post(customer + "/claim", null).expect(204);
        assertThat(seen(mei.client(), customer, "owner")).isEqualTo("Mei");
        assertThat(seen(mei.client(), customer, "ownership")).isEqualTo("mine");
        assertThat(seen(qiang.client(), customer, "ownership")).isEqualTo("others");
        assertThat(qiang.client().post(customer + "/claim", null).problem(409)).isEqualTo("owners.taken");
        give(mei.client(), customer, qiang.id()).expect(204);
        assertThat(seen(mei.client(), customer, "owner")).isEqualTo("Qiang");
        give(qiang.client(), customer, null).expect(204);
        assertThat(seen(qiang.client(), customer, "ownership")).isEqualTo("pool");
        List<String> causes = jdbc.sql("""
                        select after ->> 'owner' from customer_change
                        where customer_id = ? and jsonb_exists(after, 'owner') order by id
                        """)
                .param(Long.valueOf(customer.substring(customer.lastIndexOf('/') + 1)))
                .query(String.class)
                .list();
        assertThat(causes).isEqualTo(Arrays.asList(String.valueOf(mei.id()), String.valueOf(qiang.id()), null));
    }

    @Test
    void oneOfManyWhoClaimAtOnceHasTheCustomer() {
        for (int round = 0; round < 5; round++) {
            String customer = customer("Wanted " + round);
            List<Integer> answers = Stream.of(mei, qiang, mei, qiang)
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> each.client().post(customer + "/claim", null).status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(Collections.frequency(answers, 204)).isEqualTo(2);
            assertThat(Collections.frequency(answers, 409)).isEqualTo(2);
        }
    }

    @Test
    void listsMineMyTeamsAndThePool() {
        Colleague anyone = Colleague.invited(client, jdbc, "Ren", "member");
        for (Colleague each : List.of(mei, qiang)) {
            client.patch("/api/v1/users/" + each.id(), Map.of("team", "East", "version", 0))
                    .expect(200);
        }
        long pool = count(mei.client(), "pool");
        mei.client().post(customer("Of Mei") + "/claim", null).expect(204);
        qiang.client().post(customer("Of Qiang") + "/claim", null).expect(204);
        anyone.client().post(customer("Of Ren") + "/claim", null).expect(204);
        customer("Of nobody");
        assertThat(count(mei.client(), "mine")).isEqualTo(1);
        assertThat(count(mei.client(), "mine", "team")).isEqualTo(2);
        assertThat(count(anyone.client(), "team")).isZero();
        assertThat(count(mei.client(), "pool")).isEqualTo(pool + 1);
    }

    @Test
    void belongsToNobodyWhoCannotLookAfterIt() {
        Colleague reader = Colleague.invited(client, jdbc, "Du", "read-only");
        String customer = customer("陈梅");
        reader.client().post(customer + "/claim", null).expect(403);
        give(reader.client(), customer, reader.id()).expect(403);
        assertThat(give(mei.client(), customer, reader.id()).problem(400)).isEqualTo("problem.fields");
        assertThat(give(mei.client(), customer, 987654321).problem(400)).isEqualTo("problem.fields");
        assertThat(client.post(customer + "/claim", null).problem(422)).isEqualTo("owners.noPerson");
        mei.client().post("/api/v1/customers/987654321/claim", null).expect(404);
    }

    @Test
    void claimsNoMoreThanTheRuleAllows() {
        client.send("PUT", "/api/v1/pool-rule", "{\"mostClaimed\": 1}", "application/json")
                .expect(200);
        try {
            String first = customer("First");
            String second = customer("Second");
            List<Integer> answers = Stream.of(first, second)
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> mei.client().post(each + "/claim", null).status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(204, 409);
            assertThat(mei.client().post(customer("Third") + "/claim", null).problem(409))
                    .isEqualTo("owners.full");
            give(qiang.client(), second, mei.id()).expect(204);
        } finally {
            client.send("PUT", "/api/v1/pool-rule", "{}", "application/json").expect(200);
        }
    }
}
