package io.changke.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.customers.Attachment;
import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class MergesTests {

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Attachment> attachments;

    private long enter(Map<String, ?> facts) {
        return client.post("/api/v1/customers", facts)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private void buys(long customer, String order, int amount) {
        client.post(
                        "/api/v1/purchases",
                        Map.of(
                                "customer",
                                customer,
                                "orderNumber",
                                order,
                                "lines",
                                List.of(Map.of("product", "TGY", "quantity", 1, "amount", amount))))
                .expect(201);
    }

    private void says(long customer, String said) {
        client.post(
                        "/api/v1/customers/" + customer + "/interactions",
                        Map.of("kind", "call", "said", said, "next", Map.of("dueOn", "2030-01-01")))
                .expect(201);
    }

    private JsonNode record(long customer) {
        return client.get("/api/v1/customers/" + customer).expect(200).json();
    }

    private long merge(long into, Long... from) {
        return client.post("/api/v1/merges", Map.of("into", into, "from", List.of(from)))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode undo(long merge) {
        return client.post("/api/v1/merges/" + merge + "/undo", null)
                .expect(200)
                .json();
    }

    private List<String> checksums() {
        List<String> sums = new ArrayList<>();
        attachments.forEach(each -> sums.add(each.table() + " "
                + jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                .formatted(each.table()))
                        .query(String.class)
                        .single()));
        return sums;
    }

    private String declared(long customer) {
        return Objects.requireNonNull(
                jdbc.sql("""
                        select (to_jsonb(c) - 'version' - 'updated_at')::text from customer c where id = ?
                        """).param(customer).query(String.class).single());
    }

    @Test
    void losesNothingAndAddsUpTheValue() {
        long into = enter(Map.of(
                "externalId", "M-1", "name", "王丽华", "phone", "13800138000", "tags", List.of("茶友"), "city", "杭州"));
        long from = enter(Map.of(
                "externalId",
                "M-2",
                "name",
                "王麗華",
                "phone",
                "13900139000",
                "email",
                "wang@example.cn",
                "tags",
                List.of("茶友", "老客户"),
                "needs",
                List.of(Map.of("text", "送礼"))));
        buys(into, "A-1", 100);
        buys(from, "A-2", 250);
        says(from, "问新茶");

        merge(into, from);

        JsonNode united = record(into);
        assertThat(united.path("phone").asString()).isEqualTo("13800138000");
        assertThat(united.path("email").asString()).isEqualTo("wang@example.cn");
        assertThat(united.path("contactPoints").toString()).contains("13900139000");
        assertThat(united.path("tags").toString()).isEqualTo("[\"茶友\",\"老客户\"]");
        assertThat(united.path("needs")).hasSize(1);
        assertThat(united.path("identifiers").toString()).contains("M-2");
        assertThat(united.path("revenue").asInt()).isEqualTo(350);
        assertThat(united.path("lastContactedOn").isNull()).isFalse();
        assertThat(united.path("nextFollowUpOn").asString()).isEqualTo("2030-01-01");
        Answer merged = client.get("/api/v1/customers/" + from);
        assertThat(merged.problem(410)).isEqualTo("customers.merged");
        assertThat(merged.json().path("mergedInto").asLong()).isEqualTo(into);
        JsonNode leads = client.get("/api/v1/merges?customer=" + from).json().path("items");
        assertThat(leads.path(0).path("into").asLong()).isEqualTo(into);
        client.post(
                        "/api/v1/purchases",
                        Map.of("customer", Map.of("externalId", "M-2"), "lines", List.of(Map.of("amount", 5))))
                .expect(201);
        assertThat(record(into).path("revenue").asInt()).isEqualTo(355);
    }

    @Test
    void takesEachFactFromWhomeverIsChosen() {
        long into = enter(Map.of("name", "王丽", "phone", "13800000011", "city", "杭州"));
        long from = enter(Map.of("name", "王丽华", "phone", "13900000011", "city", "上海"));
        client.post(
                        "/api/v1/merges",
                        Map.of("into", into, "from", List.of(from), "take", Map.of("name", from, "phone", from)))
                .expect(201);
        JsonNode united = record(into);
        assertThat(united.path("name").asString()).isEqualTo("王丽华");
        assertThat(united.path("phone").asString()).isEqualTo("13900000011");
        assertThat(united.path("city").asString()).isEqualTo("杭州");
        assertThat(united.path("contactPoints")).hasSize(2);
    }

    @Test
    void undoRestoresEveryRecordAndEveryRowThatMoved() {
        long into = enter(Map.of("externalId", "U-1", "name", "赵敏", "phone", "13800000021"));
        long from = enter(Map.of("externalId", "U-2", "name", "趙敏", "phone", "13800000021", "city", "大都"));
        long third = enter(Map.of("name", "Zhao Min", "phone", "13800000021"));
        buys(into, "U-1", 10);
        buys(from, "U-2", 20);
        buys(third, "U-3", 30);
        says(from, "一");
        says(third, "二");
        List<String> before = checksums();
        List<String> records = List.of(declared(into), declared(from), declared(third));

        long merge = merge(into, from, third);
        assertThat(checksums()).isNotEqualTo(before);
        JsonNode undone = undo(merge);

        assertThat(undone.path("restored").toString()).isEqualTo("[" + from + "," + third + "]");
        assertThat(undone.path("kept")).isEmpty();
        assertThat(checksums()).isEqualTo(before);
        assertThat(List.of(declared(into), declared(from), declared(third))).isEqualTo(records);
        assertThat(record(from).path("revenue").asInt()).isEqualTo(20);
        assertThat(record(into).path("revenue").asInt()).isEqualTo(10);
        assertThat(client.post("/api/v1/merges/" + merge + "/undo", null).problem(409))
                .isEqualTo("duplicates.undone");
    }

    @Test
    void undoLeavesAloneWhatCameLaterAndSaysWhatWasChanged() {
        long into = enter(Map.of("name", "周芷若", "phone", "13800000031"));
        long from = enter(Map.of("name", "周芷若", "phone", "13800000031", "city", "峨眉", "email", "zhou@example.cn"));
        buys(from, "L-1", 20);
        long merge = merge(into, from);
        buys(into, "L-2", 7);
        JsonNode united = record(into);
        client.patch(
                        "/api/v1/customers/" + into,
                        Map.of("city", "成都", "version", united.path("version").asInt()))
                .expect(200);

        JsonNode undone = undo(merge);

        assertThat(undone.path("kept").toString()).contains("City");
        assertThat(record(into).path("city").asString()).isEqualTo("成都");
        assertThat(record(into).path("email").isNull()).isTrue();
        assertThat(record(into).path("revenue").asInt()).isEqualTo(7);
        assertThat(record(from).path("revenue").asInt()).isEqualTo(20);
        assertThat(record(from).path("city").asString()).isEqualTo("峨眉");
    }

    @Test
    void mergesOfMergesComeApartInTurn() {
        long one = enter(Map.of("externalId", "C-1", "name", "一", "phone", "13800000041"));
        long two = enter(Map.of("externalId", "C-2", "name", "二", "phone", "13800000041"));
        long three = enter(Map.of("externalId", "C-3", "name", "三", "phone", "13800000041"));
        buys(one, "C-1", 1);
        long first = merge(two, one);
        long second = merge(three, two);
        assertThat(record(three).path("revenue").asInt()).isEqualTo(1);
        client.post(
                        "/api/v1/purchases",
                        Map.of("customer", Map.of("externalId", "C-1"), "lines", List.of(Map.of("amount", 2))))
                .expect(201);
        assertThat(record(three).path("revenue").asInt()).isEqualTo(3);
        assertThat(client.post("/api/v1/merges/" + first + "/undo", null).problem(410))
                .isEqualTo("customers.merged");
        undo(second);
        undo(first);
        assertThat(record(one).path("revenue").asInt()).isEqualTo(1);
        assertThat(record(three).path("revenue").asInt()).isEqualTo(2);
    }

    @Test
    void refusesWhatWasChangedSinceItWasLookedAt() {
        long into = enter(Map.of("name", "甲", "phone", "13800000051"));
        long from = enter(Map.of("name", "乙", "phone", "13800000051"));
        JsonNode compared = client.get("/api/v1/merges/comparison?customers=" + into + "&customers=" + from)
                .expect(200)
                .json();
        assertThat(compared.path("facts").toString()).contains("13800000051");
        client.patch("/api/v1/customers/" + from, Map.of("name", "丙", "version", 0))
                .expect(200);
        assertThat(client.post(
                                "/api/v1/merges",
                                Map.of("into", into, "from", List.of(from), "versions", Map.of(Long.toString(from), 0)))
                        .problem(409))
                .isEqualTo("duplicates.changed");
        assertThat(client.post("/api/v1/merges", Map.of("into", into, "from", List.of(into)))
                        .problem(400))
                .isEqualTo("problem.fields");
    }
}
