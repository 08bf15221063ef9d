package io.changke.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class QualityTests {

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someCustomers() {
        jdbc.sql("truncate customer, customer_change, purchase, duplicate_pair cascade")
                .update();
        enter("{\"name\": \"赵一\", \"phone\": \"13812345670\", \"email\": \"zhao@example.org\", \"city\": \"杭州市\","
                + " \"sex\": \"female\", \"birthday\": \"1990-05-01\"}");
        enter("{\"name\": \"钱二\", \"wechat\": \"qian2\", \"birthdayLunar\": \"08-15\"}");
        enter("{\"name\": \"孙三\", \"phone\": \"1381234567\", \"email\": \"sun@gmial.com\"}");
        enter("{\"externalId\": \"A-1\"}");
        enter("{\"kind\": \"organisation\", \"name\": \"甲有限公司\", \"phone\": \"0571-87654320\", \"industry\": \"茶\"}");
    }

    private long enter(String customer) {
        return client.post("/api/v1/customers", customer)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode quality() {
        return client.get("/api/v1/quality").expect(200).json();
    }

    private static JsonNode named(JsonNode figures, String key, String name) {
        for (JsonNode figure : figures) {
            if (figure.path(key).asString().equals(name)) {
                return figure;
            }
        }
        throw new AssertionError(name + " is not among " + figures);
    }

    private long found(JsonNode condition) {
        return client.post("/api/v1/customers/count", "{\"condition\": " + condition + "}")
                .expect(200)
                .json()
                .path("count")
                .asLong();
    }

    @Test
    void countsWhatIsMissingOfThoseWhoAreAskedForIt() {
        JsonNode facts = quality().path("facts");

        Map<String, List<Long>> counted = new HashMap<>();
        facts.forEach(fact -> counted.put(
                fact.path("fact").asString(),
                List.of(fact.path("missing").asLong(), fact.path("asked").asLong())));
        assertThat(counted)
                .containsEntry("name", List.of(1L, 5L))
                .containsEntry("phoneOrWechat", List.of(1L, 4L))
                .containsEntry("phone", List.of(0L, 1L))
                .containsEntry("email", List.of(3L, 5L))
                .containsEntry("birthday", List.of(2L, 4L))
                .containsEntry("taxNumber", List.of(1L, 1L))
                .hasSize(Asked.values().length);
    }

    @Test
    void isCompleteByTheShareOfTheFactsAskedFor() {
        JsonNode quality = quality();

        double persons = (1 + 3 / 6.0 + 3 / 6.0 + 0) / 4;
        double organisation = 3 / 7.0;
        assertThat(quality.path("completeness").asDouble()).isCloseTo((4 * persons + organisation) / 5, within(0.005));
        long missing = 0;
        for (JsonNode fact : quality.path("facts")) {
            missing += fact.path("missing").asLong();
        }
        assertThat(missing).as("of 4 × 6 + 7 facts").isEqualTo(0 + 3 + 3 + 6 + 4);
    }

    @Test
    void everyFigureOpensItsCustomers() {
        JsonNode quality = quality();

        List<JsonNode> figures = new ArrayList<>();
        for (String each : List.of("bands", "facts", "faults", "others", "sharedPhones")) {
            quality.path(each).forEach(figures::add);
        }
        assertThat(figures).hasSizeGreaterThan(20);
        for (JsonNode figure : figures) {
            long count =
                    figure.path(figure.has("missing") ? "missing" : "customers").asLong();
            assertThat(found(figure.path("condition"))).as(figure.toString()).isEqualTo(count);
        }
        long inBands = 0;
        for (JsonNode band : quality.path("bands")) {
            inBands += band.path("customers").asLong();
        }
        assertThat(inBands).isEqualTo(quality.path("customers").asLong()).isEqualTo(5);
    }

    @Test
    void tellsFaultsTheUnreachableAndTheStale() {
        jdbc.sql("update customer set updated_at = now() - interval '731 days' where name in ('赵一', '钱二')")
                .update();
        jdbc.sql("""
                        insert into customer_contact (customer_id, last_contacted_on)
                        select id, current_date - 100 from customer where name = '赵一'
                        """).update();

        JsonNode quality = quality();

        assertThat(named(quality.path("faults"), "name", "phone")
                        .path("customers")
                        .asLong())
                .isEqualTo(1);
        assertThat(named(quality.path("faults"), "name", "email")
                        .path("customers")
                        .asLong())
                .isEqualTo(1);
        assertThat(named(quality.path("others"), "name", "unreachable")
                        .path("customers")
                        .asLong())
                .isEqualTo(1);
        assertThat(named(quality.path("others"), "name", "stale")
                        .path("customers")
                        .asLong())
                .as("钱二 only: with 赵一 somebody spoke")
                .isEqualTo(1);
    }

    @Test
    void tellsNumbersThatManyShareAndPurchasesFarBeyondTheUsual() {
        for (int i = 0; i < 4; i++) {
            enter("{\"name\": \"店里 " + i + "\", \"phone\": \"0571-8888 1234\"}");
        }
        long customer = enter("{\"name\": \"周八\"}");
        jdbc.sql("""
                        insert into purchase (customer_id, day, purchased_at, amount, is_return, is_service)
                        select ?, current_date, now(), 90 + n, false, false from generate_series(1, 40) n
                        union all select ?, current_date, now(), 98765, false, false
                        """).param(customer).param(customer).update();

        JsonNode quality = quality();

        assertThat(quality.path("sharedPhones")).hasSize(1);
        assertThat(quality.path("sharedPhones").get(0).path("customers").asLong())
                .isEqualTo(4);
        JsonNode outlying = quality.path("outlying");
        assertThat(outlying.path("count").asLong()).isEqualTo(1);
        assertThat(outlying.path("usual"))
                .as("of organisations nothing is known")
                .hasSize(1);
        assertThat(outlying.path("usual").get(0).path("kind").asString()).isEqualTo("person");
        assertThat(outlying.path("usual").get(0).path("median").asDouble()).isCloseTo(111, within(1.0));
        assertThat(outlying.path("greatest").get(0).path("customerId").asLong()).isEqualTo(customer);
    }

    @Test
    void hasNothingToSayOfNobody() {
        jdbc.sql("truncate customer cascade").update();

        JsonNode quality = quality();

        assertThat(quality.path("customers").asLong()).isZero();
        assertThat(quality.path("completeness").isNull()).isTrue();
        assertThat(quality.path("outlying").path("usual")).isEmpty();
    }

    @Test
    void isNotForStrangers() {
        client.anonymous().get("/api/v1/quality").expect(401);
    }
}
