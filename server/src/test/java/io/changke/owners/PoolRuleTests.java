package io.changke.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.platform.jobs.Jobs;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class PoolRuleTests {

    private static final String RULE = "/api/v1/pool-rule";
    private static final String CUSTOMERS = "/api/v1/customers/";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    private long owner;

    @BeforeEach
    void oneOwner() {
        owner = jdbc.sql(
                        "insert into app_user (name, role) values ('owner-' || gen_random_uuid(), 'member') returning id")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void noRule() {
        set("{}", 200);
        jdbc.sql("delete from job where kind = ?").param(ReturnJob.KIND).update();
    }

    private void set(String rule, int status) {
        client.send("PUT", RULE, rule, "application/json").expect(status);
    }

    /** Owned for so many days. */
    private long customer(String name, int days) {
        long id = client.post("/api/v1/customers", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        jdbc.sql("update customer set owner_id = ?, owned_since = now() - make_interval(days => ?) where id = ?")
                .param(owner)
                .param(days)
                .param(id)
                .update();
        return id;
    }

    private void contacted(long customer, int daysAgo) {
        client.post(
                        CUSTOMERS + customer + "/interactions",
                        Map.of("kind", "call", "said", "tea", "happenedAt", day(daysAgo) + "T10:15"))
                .expect(201);
    }

    private void bought(long customer, int daysAgo) {
        jdbc.sql("""
                        insert into customer_score (customer_id, frame_id, as_of, tier, last_day, occasions, gross,
                                                    first_gross, returned, revenue, realised_value, stage, stage_since)
                        values (:id, 0, cast(:day as date), 'iron', cast(:day as date), 1, 1, 1, 0, 1, 1, 'stable', cast(:day as date))
                        on conflict (customer_id) do update set last_day = excluded.last_day
                        """).param("id", customer).param("day", day(daysAgo)).update();
    }

    private String day(int daysAgo) {
        return jdbc.sql("select (now() at time zone time_zone)::date - ? from firm_setting")
                .param(daysAgo)
                .query(String.class)
                .single();
    }

    private int returned() {
        long job = jobs.submit(ReturnJob.KIND, Map.of(), null);
        String path = "/api/v1/jobs/" + job;
        Awaitility.await()
                .until(() -> client.get(path).json().path("state").asString().equals("done"));
        return client.get(path).json().at("/result/returned").asInt();
    }

    private JsonNode seen(long customer) {
        return client.get(CUSTOMERS + customer).expect(200).json();
    }

    private JsonNode latestChange(long customer) {
        return client.get(CUSTOMERS + customer + "/changes").expect(200).json().at("/items/0");
    }

    @Test
    void givesBackWhomNobodyContactedAndKeepsTheOthers() {
        long idle = customer("Idle", 30);
        long fresh = customer("Fresh", 29);
        long called = customer("Called", 100);
        contacted(called, 10);
        long buyer = customer("Buyer", 100);
        bought(buyer, 10);
        assertThat(returned()).as("off until it is set").isZero();
        set("{\"returnAfterDays\": 30}", 200);
        assertThat(returned()).isEqualTo(1);
        assertThat(seen(idle).path("ownership").asString()).isEqualTo("pool");
        assertThat(Stream.of(fresh, called, buyer)
                        .map(each -> seen(each).path("poolInDays").asInt()))
                .containsExactly(1, 20, 20);
        JsonNode change = latestChange(idle);
        assertThat(change.path("cause").asString()).isEqualTo("pool");
        assertThat(change.path("causeId").asInt()).isEqualTo(30);
        assertThat(returned()).isZero();
    }

    @Test
    void beginsAnewWhenAReturnIsUndone() {
        long idle = customer("Undone", 40);
        set("{\"returnAfterDays\": 30}", 200);
        returned();
        client.post(
                        CUSTOMERS + idle + "/changes/"
                                + latestChange(idle).path("id").asLong() + "/undo",
                        null)
                .expect(200);
        assertThat(returned()).isZero();
        assertThat(seen(idle).path("poolInDays").asInt()).isEqualTo(30);
    }

    @Test
    void warnsOfThoseWhoReturnWithinAWeek() {
        long soon = customer("Soon", 24);
        customer("Later", 22);
        set("{\"returnAfterDays\": 30}", 200);
        JsonNode found = client.post(
                        "/api/v1/customers/search",
                        Map.of("condition", Map.of("field", "poolInDays", "atMost", 7), "sort", "poolInDays"))
                .expect(200)
                .json();
        List<Long> ids = StreamSupport.stream(found.path("items").spliterator(), false)
                .map(item -> item.path("id").asLong())
                .toList();
        assertThat(ids).containsExactly(soon);
    }

    @Test
    void isRefusedOutsideItsBounds() {
        set("{\"returnAfterDays\": 6}", 400);
        set("{\"mostClaimed\": 0}", 400);
        set("{\"returnAfterDays\": 7, \"mostClaimed\": 1}", 200);
        assertThat(client.get(RULE).expect(200).json().path("returnAfterDays").asInt())
                .isEqualTo(7);
    }
}
