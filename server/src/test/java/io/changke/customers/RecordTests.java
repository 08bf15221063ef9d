package io.changke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Everything that can be declared about a customer, by the API. */
@ServerTest
class RecordTests {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private JsonNode create(Map<String, ?> customer) {
        return client.post(CUSTOMERS, customer).expect(201).json();
    }

    private JsonNode change(JsonNode customer, Map<String, ?> change) {
        Map<String, Object> body = new HashMap<>(change);
        body.put("version", customer.path("version").asInt());
        return client.patch(address(customer), body).expect(200).json();
    }

    private static String address(JsonNode customer) {
        return CUSTOMERS + "/" + customer.path("id").asLong();
    }

    private boolean finds(String q, JsonNode customer) {
        String encoded = java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8);
        for (JsonNode found : client.get(CUSTOMERS + "?q=" + encoded).json().path("items")) {
            if (found.path("id").equals(customer.path("id"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void keepsEverythingDeclaredAboutAPerson() {
        JsonNode person = create(Map.ofEntries(
                Map.entry("name", "王丽华"),
                Map.entry("sex", "female"),
                Map.entry("birthday", "1986-03-05"),
                Map.entry("birthdayLunar", "l01-26"),
                Map.entry("ageBand", "35-44"),
                Map.entry("spendingLevel", "high"),
                Map.entry("tags", List.of("茶友", "茶友", " 老客户 ")),
                Map.entry("interests", List.of("书法")),
                Map.entry("declaredRelationship", "target"),
                Map.entry("settlementFixed", "credit"),
                Map.entry("identifiers", List.of(Map.of("system", "erp", "value", "K-0815"))),
                Map.entry(
                        "consents",
                        Map.of(
                                "sms",
                                Map.of("marketing", Map.of("given", true, "at", "2026-01-31", "source", "门店表单")))),
                Map.entry("needs", List.of(Map.of("text", "送礼用的茶", "latent", true, "method", "interview"))),
                Map.entry("preferences", List.of(Map.of("text", "岩茶", "on", "2026-02-01"))),
                Map.entry("pains", List.of(Map.of("text", "包装太大"))),
                Map.entry("attitudes", List.of(Map.of("towards", "recommend", "value", 5))),
                Map.entry("promises", List.of(Map.of("text", "回电话", "dueOn", "2026-12-01")))));
        JsonNode kept = client.get(address(person)).json();
        assertThat(kept.path("kind").asString()).isEqualTo("person");
        assertThat(kept.path("type").asString()).isEqualTo("consumer");
        assertThat(kept.path("birthdayLunar").asString()).isEqualTo("L01-26");
        assertThat(kept.path("tags").toString()).isEqualTo("[\"茶友\",\"老客户\"]");
        assertThat(kept.path("consents")
                        .path("sms")
                        .path("marketing")
                        .path("source")
                        .asString())
                .isEqualTo("门店表单");
        for (String list : List.of("needs", "preferences", "pains", "attitudes", "promises")) {
            assertThat(kept.path(list).path(0).path("id").asString()).as(list).isNotEmpty();
        }
        assertThat(kept.path("licences")).isEmpty();
        assertThat(finds("K-0815", person)).isTrue();

        JsonNode cleared = change(kept, Map.of("needs", List.of(), "tags", List.of(), "sex", "", "consents", Map.of()));
        assertThat(cleared.path("needs")).isEmpty();
        assertThat(cleared.path("tags")).isEmpty();
        assertThat(cleared.path("sex").isNull()).isTrue();
        assertThat(cleared.path("pains")).hasSize(1);
    }

    @Test
    void keepsAFirmsOwnFacts() {
        JsonNode firm = create(Map.of(
                "name",
                "杭州好茶有限公司",
                "kind",
                "organisation",
                "industry",
                "零售",
                "firmSize",
                "small",
                "taxNumber",
                "９１３３０１００７９９６５５０５８ｂ",
                "licences",
                List.of(Map.of("name", "食品经营许可证", "expiresOn", "2028-05-01", "reviewOn", "2027-05-01")),
                "invoice",
                Map.of("title", "杭州好茶有限公司", "bank", "招商银行", "account", "6225 8801")));
        JsonNode kept = client.get(address(firm)).json();
        assertThat(kept.path("type").asString()).isEqualTo("enterprise");
        assertThat(kept.path("taxNumber").asString()).isEqualTo("91330100799655058B");
        assertThat(kept.path("invoice").path("bank").asString()).isEqualTo("招商银行");
        assertThat(change(kept, Map.of("type", "distributor")).path("type").asString())
                .isEqualTo("distributor");
        assertThat(change(client.get(address(firm)).json(), Map.of("invoice", Map.of()))
                        .path("invoice"))
                .isEmpty();
    }

    @Test
    void keepsTheMainContactPointsEqualToTheList() {
        JsonNode customer = create(Map.of(
                "name",
                "李强",
                "contactPoints",
                List.of(
                        Map.of("type", "phone", "value", "0571-8888 6666", "label", "办公室"),
                        Map.of("type", "mobile", "value", "１３８ ００１３ ８０００", "main", true, "verified", true),
                        Map.of("type", "email", "value", "a@tea.example"),
                        Map.of("type", "qq", "value", "70001"))));
        assertThat(customer.path("phone").asString()).as("stored exactly").isEqualTo("１３８ ００１３ ８０００");
        assertThat(customer.path("email").asString()).isEqualTo("a@tea.example");
        for (String q : List.of("13800138000", "138 0013", "05718888", "a@tea", "70001")) {
            assertThat(finds(q, customer)).as(q).isTrue();
        }

        JsonNode moved = change(customer, Map.of("phone", "139-0000-1111", "wechat", "liqiang"));
        assertThat(moved.path("contactPoints")).hasSize(5);
        JsonNode mobile = moved.path("contactPoints").path(1);
        assertThat(mobile.path("value").asString()).isEqualTo("139-0000-1111");
        assertThat(mobile.path("verified").asBoolean(false))
                .as("another number")
                .isFalse();
        assertThat(finds("liqiang", customer)).isTrue();
        assertThat(finds("13800138000", customer)).isFalse();

        Map<String, Object> without = new HashMap<>();
        without.put("phone", null);
        assertThat(change(moved, without).path("phone").asString())
                .as("the next one moves up")
                .isEqualTo("0571-8888 6666");
    }

    @Test
    void keepsTheMainAddressEqualToTheList() {
        JsonNode customer = create(Map.of("name", "赵敏", "city", "杭州市"));
        assertThat(customer.path("addresses").path(0).path("city").asString()).isEqualTo("杭州市");
        assertThat(customer.path("addresses").path(0).path("type").asString()).isEqualTo("home");

        JsonNode moved = change(
                customer,
                Map.of(
                        "addresses",
                        List.of(
                                Map.of("type", "delivery", "city", "上海市", "line", "南京路 1 号"),
                                Map.of(
                                        "type",
                                        "home",
                                        "province",
                                        "浙江省",
                                        "city",
                                        "杭州市",
                                        "district",
                                        "西湖区",
                                        "main",
                                        true))));
        assertThat(moved.path("province").asString()).isEqualTo("浙江省");
        assertThat(moved.path("district").asString()).isEqualTo("西湖区");
        JsonNode changed = change(moved, Map.of("district", "上城区"));
        assertThat(changed.path("addresses").path(1).path("district").asString())
                .isEqualTo("上城区");
        assertThat(changed.path("addresses").path(0).path("line").asString()).isEqualTo("南京路 1 号");
    }

    @Test
    void saysInClearSentencesWhatCannotBe() {
        Map<String, Object> wrong = Map.ofEntries(
                Map.entry("name", "x"),
                Map.entry("kind", "robot"),
                Map.entry("taxNumber", "91330100799655058C"),
                Map.entry("phone", "ring me"),
                Map.entry("birthday", "2126-01-01"),
                Map.entry("birthdayLunar", "13-01"),
                Map.entry("attitudes", List.of(Map.of("towards", "risk", "value", 6))),
                Map.entry("needs", List.of(Map.of("latent", true), Map.of("text", "t", "colour", "red"))),
                Map.entry("contactPoints", List.of(Map.of("type", "email", "value", "nobody"))),
                Map.entry("consents", Map.of("smoke", Map.of(), "sms", Map.of("marketing", Map.of("given", true)))),
                Map.entry("addresses", List.of(Map.of("type", "home"))),
                Map.entry("_deletedAt", "2026-01-01"),
                Map.entry("owner", 1));
        String said = client.post(CUSTOMERS, wrong).expect(400).text();
        for (String place : List.of(
                "kind",
                "taxNumber",
                "phone",
                "birthday",
                "birthdayLunar",
                "attitudes[0].value",
                "needs[0].text",
                "needs[1].colour",
                "contactPoints[0].value",
                "consents.smoke",
                "consents.sms.marketing.at",
                "addresses[0].city",
                "_deletedAt",
                "owner")) {
            assertThat(said).contains("\"" + place + "\"");
        }
        assertThat(client.inChinese().post(CUSTOMERS, wrong).text()).contains("校验位不符", "1 到 5 的整数");
    }

    @Test
    void storesExactlyWhatIsUnusual() {
        for (String name :
                List.of("丽", "🍵茶🏮", "<b>Ann</b> & 'Bob'", "مريم العلي", "𠮷野家", "O’Neil =cmd|' /C calc'!A0")) {
            JsonNode customer = create(Map.of("name", name));
            assertThat(client.get(address(customer)).json().path("name").asString())
                    .isEqualTo(name);
            assertThat(finds(name, customer)).as(name).isTrue();
        }
    }

    @Test
    void filtersByTagsKindAndSex() {
        JsonNode tagged = create(Map.of("name", "标签", "tags", List.of("VIP", "茶会"), "sex", "male"));
        create(Map.of("name", "无标签", "kind", "organisation"));
        for (Map<String, Object> condition : List.<Map<String, Object>>of(
                Map.of("field", "tags", "is", "茶会"),
                Map.of("field", "tags", "in", List.of("茶会", "无")),
                Map.of("all", List.of(Map.of("field", "tags", "is", "VIP"), Map.of("field", "sex", "is", "male"))))) {
            JsonNode found = client.post(CUSTOMERS + "/search", Map.of("condition", condition))
                    .expect(200)
                    .json();
            assertThat(found.path("items")).as(condition.toString()).hasSize(1);
            assertThat(found.path("items").path(0).path("id")).isEqualTo(tagged.path("id"));
        }
        Map<String, Object> firms = Map.of(
                "condition",
                Map.of(
                        "all",
                        List.of(
                                Map.of("field", "kind", "is", "organisation"),
                                Map.of("field", "name", "is", "无标签"),
                                Map.of("field", "tags", "empty", true))));
        assertThat(client.post(CUSTOMERS + "/count", firms).json().path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void readsACustomerWhoseColumnsAloneWereWritten() {
        long id = jdbc.sql(
                        "insert into customer (name, phone, city, search) values ('Bulk', '555 123', 'Bath', ' bulk') returning id")
                .query(Long.class)
                .single();
        JsonNode customer = client.get(CUSTOMERS + "/" + id).expect(200).json();
        assertThat(customer.path("contactPoints").path(0).path("value").asString())
                .isEqualTo("555 123");
        JsonNode changed = change(customer, Map.of("industry", "tea"));
        assertThat(changed.path("phone").asString()).isEqualTo("555 123");
        assertThat(changed.path("city").asString()).isEqualTo("Bath");
    }

    @Test
    void offersDeclaredFieldsAsWritable() {
        Map<String, Boolean> writable = new HashMap<>();
        client.get("/api/v1/fields")
                .json()
                .path("items")
                .forEach(field -> writable.put(
                        field.path("name").asString(), field.path("writable").asBoolean()));
        assertThat(writable)
                .containsEntry("tags", true)
                .containsEntry("name", true)
                .containsEntry("tier", false);
    }
}
