package io.changke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes of customers: nobody's is lost, all are in the log, and what is deleted comes back. */
@ServerTest
class CustomerChangesTests {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CustomerSets sets;

    @Autowired
    PlatformTransactionManager transactions;

    private long create(Map<String, ?> customer) {
        return client.post(CUSTOMERS, customer).expect(201).json().path("id").asLong();
    }

    private JsonNode read(long id) {
        return client.get(CUSTOMERS + "/" + id).expect(200).json();
    }

    private List<String> log(long id) {
        return jdbc.sql(
                        "select cause || ' ' || before || ' ' || after from customer_change where customer_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    @Test
    void mergesWhatDoesNotOverlapAndRefusesWhatDoes() {
        long id = create(Map.of("name", "王丽华", "city", "杭州", "phone", "13800138000"));
        String record = CUSTOMERS + "/" + id;
        client.patch(record, Map.of("version", 0, "phone", "13900139000")).expect(200);
        client.patch(record, Map.of("version", 0, "email", "w@tea.example", "sex", "female"))
                .expect(200);
        assertThat(read(id).path("phone").asString()).isEqualTo("13900139000");
        assertThat(read(id).path("email").asString()).isEqualTo("w@tea.example");

        String refused = client.patch(record, Map.of("version", 1, "email", "x@tea.example", "city", "上海"))
                .expect(409)
                .text();
        assertThat(refused).contains("customers.changed", "\"email\"", "tests").doesNotContain("\"city\"");
        assertThat(read(id).path("city").asString()).as("nothing half done").isEqualTo("杭州");
        client.patch(record, Map.of("version", 0, "email", "w@tea.example")).expect(200);
        assertThat(read(id).path("version").asInt()).as("the same wish twice").isEqualTo(2);
        client.patch(record, Map.of("version", 9, "city", "上海")).expect(409);
    }

    @Test
    void logsOnlyWhatDiffers() {
        long id = create(Map.of("name", "Log", "industry", "tea"));
        client.patch(CUSTOMERS + "/" + id, Map.of("version", 0, "industry", "coffee", "name", "Log"))
                .expect(200);
        assertThat(log(id)).hasSize(2);
        assertThat(log(id).get(1)).isEqualTo("edit {\"industry\": \"tea\"} {\"industry\": \"coffee\"}");
        client.patch(CUSTOMERS + "/" + id, Map.of("version", 1, "industry", "coffee"))
                .expect(200);
        assertThat(log(id)).hasSize(2);
    }

    @Test
    void hidesADeletedCustomerEverywhereUntilItIsRestored() {
        long id = create(Map.of("name", "Vanishing", "externalId", "gone-1", "city", "Bath"));
        String record = CUSTOMERS + "/" + id;
        assertThat(client.delete(record + "?version=7").problem(409)).isEqualTo("customers.changed");
        client.delete(record + "?version=0").expect(204);
        Answer gone = client.get(record);
        assertThat(gone.problem(410)).isEqualTo("customers.deleted");
        assertThat(gone.json().path("deletedAt").asString()).startsWith("20");
        assertThat(gone.json().has("deletedBy")).as("an API key is no user").isFalse();
        jdbc.sql("update customer set deleted_by = 1 where id = ?").param(id).update();
        assertThat(client.get(record).json().path("deletedBy").asString()).isNotEmpty();
        assertThat(client.patch(record, Map.of("version", 1, "city", "Rome")).problem(410))
                .isEqualTo("customers.deleted");
        client.get(record + "/timeline").expect(404);
        assertThat(client.get(CUSTOMERS + "?q=vanishing").json().path("items")).isEmpty();
        Map<String, Object> named = Map.of("condition", Map.of("field", "name", "is", "Vanishing"));
        assertThat(client.post(CUSTOMERS + "/count", named).json().path("count").asInt())
                .isZero();
        assertThat(jdbc.sql("select count(*) from customer_score where customer_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(client.post(CUSTOMERS, Map.of("externalId", "gone-1")).problem(409))
                .isEqualTo("customers.externalIdOfDeleted");
        JsonNode deleted =
                client.get(CUSTOMERS + "/deleted?limit=1").expect(200).json();
        assertThat(deleted.path("items").path(0).path("id").asLong()).isEqualTo(id);

        client.post(record + "/restore", null).expect(200);
        assertThat(read(id).path("city").asString()).isEqualTo("Bath");
        assertThat(read(id).path("stage").asString()).isEqualTo("prospect");
        assertThat(client.post(CUSTOMERS + "/count", named).json().path("count").asInt())
                .isEqualTo(1);
        client.post(record + "/restore", null).expect(200);
    }

    @Test
    void pagesThroughDeletedCustomers() {
        for (int i = 0; i < 3; i++) {
            client.delete(CUSTOMERS + "/" + create(Map.of("name", "Page " + i)) + "?version=0")
                    .expect(204);
        }
        JsonNode first = client.get(CUSTOMERS + "/deleted?limit=2").json();
        JsonNode second = client.get(CUSTOMERS + "/deleted?limit=2&after="
                        + first.path("next").asString())
                .expect(200)
                .json();
        assertThat(first.path("items").path(0).path("name").asString()).isEqualTo("Page 2");
        assertThat(second.path("items").path(0).path("name").asString()).isEqualTo("Page 0");
        client.get(CUSTOMERS + "/deleted?after=x").expect(400);
    }

    @Test
    void revertsWhatASetChangedUnlessSomebodyChangedItSince() {
        long one = create(Map.of(
                "name", "Set 1", "industry", "tea", "tags", List.of("a"), "needs", List.of(Map.of("text", "n"))));
        long two = create(Map.of("name", "Set 2"));
        long three = create(Map.of("name", "Set 3", "industry", "silk"));
        String before = jdbc.sql(
                        "select jsonb_agg(to_jsonb(c) - 'version' - 'updated_at' order by id) from customer c where id in (?, ?)")
                .params(one, two)
                .query(String.class)
                .single();
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            assertThat(sets.remember("select id from customer where id in (%d, %d, %d)".formatted(one, two, three)))
                    .isEqualTo(3);
            jdbc.sql("""
                            update customer
                            set industry = 'porcelain', tags = tags || '{b}', details = details - 'needs',
                                custom = custom || '{"x": 5}', version = version + 1
                            where id in (?, ?, ?)
                            """).params(one, two, three).update();
            assertThat(sets.record(Cause.of(Cause.Kind.BULK, 77, null))).isEqualTo(3);
        });
        client.patch(CUSTOMERS + "/" + three, Map.of("version", 1, "industry", "paper"))
                .expect(200);
        client.patch(CUSTOMERS + "/" + two, Map.of("version", 1, "sex", "male")).expect(200);
        client.patch(CUSTOMERS + "/" + two, Map.of("version", 2, "sex", "")).expect(200);

        var reverted =
                transaction.execute(status -> sets.revert(Cause.Kind.BULK, 77, Cause.of(Cause.Kind.UNDO, 77, null)));
        assertThat(reverted).isEqualTo(new CustomerSets.Reverted(2, 1));
        assertThat(jdbc.sql(
                                "select jsonb_agg(to_jsonb(c) - 'version' - 'updated_at' order by id) from customer c where id in (?, ?)")
                        .params(one, two)
                        .query(String.class)
                        .single())
                .isEqualTo(before);
        assertThat(read(three).path("industry").asString()).isEqualTo("paper");
        assertThat(log(one).get(2)).startsWith("undo ").contains("\"industry\": \"tea\"");
    }
}
