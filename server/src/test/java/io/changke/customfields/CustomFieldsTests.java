package io.changke.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.fields.FieldCatalogue;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class CustomFieldsTests {

    private static final String FIELDS = "/api/v1/custom-fields";
    private static final String CUSTOMERS = "/api/v1/customers";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    private JsonNode field(String key, String type, Object... choices) {
        Map<String, Object> wanted = new HashMap<>(
                Map.of("key", key, "type", type, "label", Map.of("zh", "字段" + key, "en", "Field " + key)));
        if (choices.length > 0) {
            wanted.put(
                    "choices",
                    List.of(choices).stream()
                            .map(each -> Map.of("value", each, "label", Map.of("en", "The " + each)))
                            .toList());
        }
        return client.post(FIELDS, wanted).expect(201).json();
    }

    private long customer(String name, Map<String, ?> custom) {
        return client.post(CUSTOMERS, Map.of("name", name, "custom", custom))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private List<String> names(String sort, Object condition) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Map<String, Object> search = new HashMap<>(Map.of("condition", condition, "sort", sort, "limit", 1));
            search.put("after", after);
            JsonNode page =
                    client.post(CUSTOMERS + "/search", search).expect(200).json();
            StreamSupport.stream(page.path("items").spliterator(), false)
                    .forEach(item -> names.add(item.path("name").asString()));
            after = page.path("next").isNull() ? null : page.path("next").asString();
        } while (after != null);
        return names;
    }

    private static Map<String, Object> test(String field, String operator, Object value) {
        return Map.of("field", field, operator, value);
    }

    @Test
    void filtersAndSortsByFieldsOfEachTypeAtOnce() {
        field("taste", "text");
        field("cups", "number");
        field("met", "date");
        field("grade", "choice", "a", "b");
        field("teas", "manyChoice", "green", "black", "white");
        field("vip", "yesNo");
        field("site", "link");
        customer("One", Map.of("taste", "浓 100%", "cups", -2.5, "met", "2026-03-05", "grade", "a", "vip", true));
        customer("Two", Map.of("cups", 10, "met", "0999-12-31", "grade", "b", "teas", List.of("black", "green")));
        customer("Three", Map.of("cups", "3", "teas", List.of("white"), "vip", false, "site", "tea.example/x"));
        Map<String, Object> ours = Map.of("field", "name", "in", List.of("One", "Two", "Three"));
        assertThat(names("-custom.cups", ours)).containsExactly("Two", "Three", "One");
        assertThat(names("custom.met", ours)).containsExactly("Two", "One", "Three");
        assertThat(names("-custom.vip", ours)).containsExactly("One", "Three", "Two");
        assertThat(names("custom.grade", ours)).containsExactly("One", "Two", "Three");
        assertThat(names("name", test("custom.taste", "contains", "100%"))).containsExactly("One");
        assertThat(names("name", test("custom.cups", "atLeast", 3))).containsExactly("Three", "Two");
        assertThat(names("name", test("custom.met", "atMost", "2026-01-01"))).containsExactly("Two");
        assertThat(names("name", test("custom.grade", "in", List.of("a")))).containsExactly("One");
        assertThat(names("name", test("custom.teas", "in", List.of("white", "green"))))
                .containsExactly("Three", "Two");
        assertThat(names("name", test("custom.teas", "in", List.of()))).isEmpty();
        assertThat(names("name", test("custom.teas", "is", "black"))).containsExactly("Two");
        assertThat(names("name", Map.of("all", List.of(ours, test("custom.teas", "empty", true)))))
                .containsExactly("One");
        assertThat(names("name", test("custom.vip", "is", false))).containsExactly("Three");
        assertThat(names("name", test("custom.site", "contains", "TEA.EXAMPLE")))
                .containsExactly("Three");
        assertThat(client.get("/api/v1/fields").text())
                .contains("\"custom.teas\"", "\"manyChoice\"", "\"The green\"", "\"Field vip\"");
        assertThat(client.inChinese().get("/api/v1/fields").text()).contains("字段vip");
    }

    @Test
    void answersWhatWasEnteredAndChangesIt() {
        field("size", "number");
        field("hobbies", "manyChoice", "go", "tea");
        field("page", "link");
        long id = customer(
                "Answered", Map.of("size", "007.50", "hobbies", List.of("tea", "go", "tea"), "page", "tea.example"));
        JsonNode custom = client.get(CUSTOMERS + "/" + id).json().path("custom");
        assertThat(custom.path("size").decimalValue()).isEqualByComparingTo("7.5");
        assertThat(custom.path("hobbies").toString()).isEqualTo("[\"go\",\"tea\"]");
        assertThat(custom.path("page").asString()).isEqualTo("https://tea.example");
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("size", null);
        cleared.put("hobbies", List.of());
        JsonNode changed = client.patch(CUSTOMERS + "/" + id, Map.of("version", 0, "custom", cleared))
                .expect(200)
                .json();
        assertThat(changed.path("custom").path("size").isNull()).isTrue();
        assertThat(changed.path("custom").path("hobbies").isNull()).isTrue();
        assertThat(changed.path("custom").path("page").asString()).isEqualTo("https://tea.example");
        assertThat(changed.path("version").asInt()).isEqualTo(1);
        assertThat(client.patch(CUSTOMERS + "/" + id, Map.of("version", 0, "custom", Map.of("size", 1)))
                        .problem(409))
                .isEqualTo("customers.changed");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        field("height", "number");
        field("born", "date");
        field("rank", "choice", "low", "high");
        field("marks", "manyChoice", "x", "y");
        field("sure", "yesNo");
        field("home", "link");
        field("words", "text");
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "height", "tall",
                "born", "2026-02-30",
                "rank", "middle",
                "marks", List.of("x", "z"),
                "sure", "maybe",
                "home", "javascript:alert(1)",
                "words", "x".repeat(501),
                "nowhere", 1));
        String english = client.post(CUSTOMERS, Map.of("name", "Wrong", "custom", wrong))
                .expect(400)
                .text();
        wrong.keySet().forEach(key -> assertThat(english).contains("\"custom." + key + "\""));
        assertThat(client.inChinese()
                        .post(CUSTOMERS, Map.of("name", "Wrong", "custom", wrong))
                        .expect(400)
                        .text())
                .contains("需要一个数字", "不在选项之中", "需要网址");
        assertThat(client.get(CUSTOMERS + "?q=Wrong").json().path("items")).isEmpty();
        assertThat(client.post(CUSTOMERS + "/count", Map.of("condition", test("custom.sure", "is", "perhaps")))
                        .expect(400)
                        .text())
                .contains("custom.sure");
        client.post(CUSTOMERS + "/count", Map.of("condition", test("custom.sure", "atLeast", true)))
                .expect(400);
        client.get(CUSTOMERS + "?sort=custom.marks").expect(400);
    }

    @Test
    void renamesArchivesAndBringsBack() {
        JsonNode made = client.inChinese()
                .post(
                        FIELDS,
                        Map.of(
                                "type",
                                "choice",
                                "label",
                                Map.of("zh", "会员等级"),
                                "choices",
                                List.of(Map.of("label", Map.of("zh", "金卡")))))
                .expect(201)
                .json();
        assertThat(made.path("key").asString()).isEqualTo("hui_yuan_deng_ji");
        assertThat(made.path("choices").path(0).path("value").asString()).isEqualTo("jin_ka");
        String address = FIELDS + "/" + made.path("id").asLong();
        long id = customer("Member", Map.of("hui_yuan_deng_ji", "jin_ka"));
        JsonNode renamed = client.patch(
                        address,
                        Map.of(
                                "version", 0,
                                "label", Map.of("zh", "等级", "en", "Level"),
                                "choices", List.of(Map.of("label", Map.of("en", "Silver")))))
                .expect(200)
                .json();
        assertThat(renamed.path("choices").path(1).path("archived").asBoolean()).isTrue();
        assertThat(client.get("/api/v1/fields").text()).contains("\"Level\"", "\"Silver\"", "\"archived\":true");
        client.patch(address, Map.of("version", 1, "archived", true)).expect(200);
        assertThat(client.get("/api/v1/fields").text()).doesNotContain("hui_yuan_deng_ji");
        assertThat(client.get(CUSTOMERS + "/" + id).json().path("custom").has("hui_yuan_deng_ji"))
                .isFalse();
        client.get(CUSTOMERS + "?sort=custom.hui_yuan_deng_ji").expect(400);
        assertThat(client.patch(address, Map.of("version", 1, "archived", false))
                        .problem(409))
                .isEqualTo("customfields.changed");
        client.patch(address, Map.of("version", 2, "archived", false)).expect(200);
        assertThat(client.get(CUSTOMERS + "/" + id)
                        .json()
                        .path("custom")
                        .path("hui_yuan_deng_ji")
                        .asString())
                .isEqualTo("jin_ka");
    }

    @Test
    void keepsTheOrderGiven() {
        long first = field("order_a", "text").path("id").asLong();
        long second = field("order_b", "text").path("id").asLong();
        String items = client.send(
                        "PUT", FIELDS + "/order", "{\"ids\":[" + second + "," + first + "]}", "application/json")
                .expect(200)
                .text();
        assertThat(items.indexOf("order_b")).isLessThan(items.indexOf("order_a"));
        String listed = client.get("/api/v1/fields").text();
        assertThat(listed.indexOf("order_b")).isLessThan(listed.indexOf("order_a"));
    }

    @Test
    void refusesDefinitionsThatCannotBe() {
        assertThat(client.post(FIELDS, Map.of("type", "colour")).expect(400).text())
                .contains("\"type\"", "\"label\"");
        assertThat(client.post(FIELDS, Map.of("key", "x'; drop", "type", "text", "label", Map.of("en", "X")))
                        .expect(400)
                        .text())
                .contains("\"key\"");
        assertThat(client.post(FIELDS, Map.of("type", "choice", "label", Map.of("en", "X")))
                        .expect(400)
                        .text())
                .contains("\"choices\"");
        assertThat(client.patch(FIELDS + "/999999", Map.of("version", 0)).problem(404))
                .isEqualTo("customfields.unknown");
    }

    /** As another server process does it: behind the back of this one. */
    @Test
    void noticesFieldsThatAnotherProcessMade() {
        jdbc.sql(
                        "insert into custom_field (key, type, label_zh, label_en, place) values ('elsewhere', 'text', '别处', 'Elsewhere', 99)")
                .update();
        client.get(CUSTOMERS + "?sort=custom.elsewhere").expect(200);
        long id = customer("Elsewhere", Map.of("elsewhere", "yes"));
        assertThat(client.get(CUSTOMERS + "/" + id).text()).contains("\"elsewhere\":\"yes\"");
    }

    @Test
    void filtersAndSortsByIndex() {
        field("indexed", "number");
        field("labels", "manyChoice", "p", "q");
        Awaitility.await()
                .until(() -> indexes()
                        .containsAll(List.of("customer_custom_indexed_number", "customer_custom_labels_manychoice")));
        String number = plan("""
                select id from customer c where (c.custom ->> 'indexed')::numeric is not null
                order by (c.custom ->> 'indexed')::numeric desc, c.id desc limit 10""");
        assertThat(number).contains("customer_custom_indexed_number").doesNotContain("Sort");
        assertThat(plan("select id from customer c where (c.custom ->> 'indexed')::numeric >= 5"))
                .contains("customer_custom_indexed_number");
        assertThat(plan("select id from customer c where (c.custom -> 'labels') @> '[\"p\"]'::jsonb"))
                .contains("customer_custom_labels_manychoice");
    }

    private List<String> indexes() {
        return jdbc.sql("select indexname from pg_indexes where tablename = 'customer'")
                .query(String.class)
                .list();
    }

    /** The table is small, so sequential scans have to be forbidden for the planner to show what it could use. */
    private String plan(String query) {
        return transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n", jdbc.sql("explain " + query).query(String.class).list());
        });
    }
}
