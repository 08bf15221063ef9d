package io.changke.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class DuplicatesTests {

    private static final String DUPLICATES = "/api/v1/duplicates";
    private static final String RULES = "/api/v1/duplicate-rules";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private JsonNode enter(Map<String, ?> facts) {
        return client.post("/api/v1/customers", facts).expect(201).json();
    }

    /** Who may be the same as this customer. */
    private JsonNode suspected(JsonNode customer) {
        return client.get("/api/v1/customers/" + id(customer) + "/duplicates")
                .expect(200)
                .json()
                .path("items");
    }

    private static long id(JsonNode customer) {
        return customer.path("id").asLong();
    }

    private void sweep() {
        long job = client.post(DUPLICATES + "/search", null)
                .expect(202)
                .json()
                .path("job")
                .asLong();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> client.get("/api/v1/jobs/" + job)
                        .json()
                        .path("state")
                        .asString()
                        .equals("done"));
    }

    /** The group that a customer is in, or nothing. */
    private JsonNode groupOf(JsonNode customer) {
        for (JsonNode group :
                client.get(DUPLICATES + "?limit=50").expect(200).json().path("items")) {
            for (JsonNode member : group.path("members")) {
                if (id(member) == id(customer)) {
                    return group;
                }
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    @Test
    void saysOnEntryWhoIsThereAlreadyAndWhy() {
        JsonNode first = enter(Map.of("name", "王麗華", "phone", "138 0013 8001"));
        Map<String, ?> typed = Map.of("name", "王丽华", "phone", "+86 13800138001");
        JsonNode checked = client.post(DUPLICATES + "/check", typed).expect(200).json();
        JsonNode candidate = checked.path("candidates").path(0);
        assertThat(id(candidate.path("customer"))).isEqualTo(id(first));
        assertThat(candidate.path("score").asInt()).isEqualTo(95);
        assertThat(candidate.path("reasons").toString())
                .contains("Same phone 13800138001")
                .contains("traditional and simplified");
        assertThat(client.inChinese().post(DUPLICATES + "/check", typed).text()).contains("姓名仅繁简不同");

        JsonNode second = enter(typed);
        assertThat(id(suspected(second).path(0).path("customer"))).isEqualTo(id(first));
        assertThat(groupOf(first).path("pairs")).hasSize(1);
    }

    @Test
    void neverSuspectsAnybodyForTheNameAlone() {
        JsonNode one = enter(Map.of("name", "李建国", "phone", "13900000001"));
        JsonNode other = enter(Map.of("name", "李建国", "phone", "13900000002"));
        assertThat(suspected(other)).isEmpty();
        sweep();
        assertThat(groupOf(one).isMissingNode()).isTrue();
    }

    @Test
    void findsByEachRuleAndTheSweepFindsTheSameAsTheEntry() {
        List<List<Map<String, ?>>> pairs = List.of(
                List.of(
                        Map.of("name", "赵一", "email", "Zhao@Example.com"),
                        Map.of("name", "周二", "email", "zhao@example.COM")),
                List.of(
                        Map.of("name", "甲公司", "identifiers", List.of(Map.of("system", "erp", "value", "K-1"))),
                        Map.of("name", "乙公司", "identifiers", List.of(Map.of("system", "ERP", "value", "k-1")))),
                List.of(
                        Map.of("name", "丙公司", "kind", "organisation", "taxNumber", "91330100799655058B"),
                        Map.of("name", "丁公司", "kind", "organisation", "taxNumber", "91330100799655058b")),
                List.of(Map.of("name", "陈晨", "birthday", "1990-05-04"), Map.of("name", "陳晨", "birthday", "1990-05-04")),
                List.of(
                        Map.of("name", "Wei Zhang", "phone", "010-8888 1234"),
                        Map.of("name", "张伟", "phone", "01088881234")),
                List.of(
                        Map.of("name", "杭州好茶有限公司", "phone", "0571 8888 7777"),
                        Map.of("name", "好茶", "phone", "057188887777")));
        Map<Long, Integer> onEntry = new HashMap<>();
        for (List<Map<String, ?>> pair : pairs) {
            enter(pair.get(0));
            JsonNode second = enter(pair.get(1));
            assertThat(suspected(second)).as(pair.toString()).hasSize(1);
            onEntry.put(id(second), suspected(second).path(0).path("score").asInt());
        }
        jdbc.sql("delete from match_keyed").update();
        jdbc.sql("delete from match_key").update();
        jdbc.sql("delete from duplicate_pair").update();
        sweep();
        onEntry.forEach((customer, score) -> assertThat(jdbc.sql("select score from duplicate_pair where other = ?")
                        .param(customer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(score));
    }

    @Test
    void remembersWhoIsNoDuplicateUntilItIsTakenBack() {
        JsonNode one = enter(Map.of("name", "孙悦", "phone", "13700000001"));
        JsonNode other = enter(Map.of("name", "孙悦", "phone", "13700000001"));
        Map<String, ?> both = Map.of("customers", List.of(id(one), id(other)));
        client.post(DUPLICATES + "/told-apart", both).expect(200);
        assertThat(groupOf(one).isMissingNode()).isTrue();
        sweep();
        assertThat(groupOf(one).isMissingNode()).isTrue();
        assertThat(suspected(other)).isEmpty();
        client.post(DUPLICATES + "/told-apart/undo", both).expect(200);
        sweep();
        assertThat(groupOf(one).path("score").asInt()).isEqualTo(95);
    }

    @Test
    void saysWhatTooManyShareInsteadOfComparingThem() {
        jdbc.sql("""
                        insert into customer (name, phone, search)
                        select '员工' || n, '02166660000', ' ' from generate_series(1, 3000) n
                        """).update();
        jdbc.sql("update duplicate_rule set enabled = true where kinds = '{phone}'")
                .update();
        sweep();
        assertThat(client.get(DUPLICATES + "/state").json().path("crowded").toString())
                .contains("02166660000")
                .contains("3,000");
        assertThat(jdbc.sql(
                                "select count(*) from duplicate_pair p join customer c on c.id = p.one where c.phone = '02166660000'")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("update duplicate_rule set enabled = false where kinds = '{phone}'")
                .update();
        jdbc.sql("delete from customer where phone = '02166660000'").update();
    }

    @Test
    void forgetsASuspicionWhoseGroundIsGone() {
        JsonNode one = enter(Map.of("name", "钱进", "phone", "13600000001"));
        JsonNode other = enter(Map.of("name", "钱进", "phone", "13600000001"));
        assertThat(groupOf(one).path("pairs")).hasSize(1);
        client.patch("/api/v1/customers/" + id(other), Map.of("phone", "13600000009", "version", 0))
                .expect(200);
        assertThat(groupOf(one).isMissingNode()).isTrue();
    }

    @Test
    void letsAnAdministratorSwitchAndWeighRules() {
        JsonNode rule =
                client.get("/api/v1/duplicate-rules").json().path("items").path(8);
        String address = "/api/v1/duplicate-rules/" + rule.path("id").asInt();
        assertThat(rule.path("label").asString()).isEqualTo("same e-mail");
        client.patch(address, Map.of("version", 0, "enabled", false)).expect(200);
        enter(Map.of("name", "吴一", "email", "wu@example.cn"));
        assertThat(suspected(enter(Map.of("name", "郑二", "email", "wu@example.cn"))))
                .isEmpty();
        assertThat(client.patch(address, Map.of("version", 0, "enabled", true)).problem(409))
                .isEqualTo("duplicates.ruleChanged");
        assertThat(client.patch(address, Map.of("version", 1, "weight", 100)).problem(400))
                .isEqualTo("problem.fields");
        client.patch(address, Map.of("version", 1, "enabled", true)).expect(200);
        assertThat(client.patch(address, Map.of("version", 2, "kinds", List.of("phone")))
                        .problem(409))
                .isEqualTo("duplicates.ruleGiven");
        assertThat(client.delete(address + "?version=2").problem(409)).isEqualTo("duplicates.ruleGiven");
    }

    private JsonNode rule(long id) {
        for (JsonNode rule : client.get(RULES).expect(200).json().path("items")) {
            if (id(rule) == id) {
                return rule;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    private void awaitSearches() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select count(*) from job where state in ('queued', 'running')")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void findsByARuleOfTheFirmsOwnAsSoonAsItIsThere() {
        JsonNode one = enter(Map.of("name", "何静", "phone", "057100001111", "city", "杭州市"));
        JsonNode other = enter(Map.of("name", "林燕", "phone", "0571 0000 1111", "city", "杭州"));
        JsonNode elsewhere = enter(Map.of("name", "郭芳", "phone", "057100001111", "city", "宁波"));
        assertThat(groupOf(one).isMissingNode()).isTrue();

        JsonNode made = client.post(RULES, Map.of("name", "同一门店电话", "kinds", List.of("city", "phone"), "weight", 55))
                .expect(201)
                .json();
        assertThat(made.path("label").asString()).isEqualTo("same phone + same city");
        awaitSearches();
        assertThat(groupOf(one).path("score").asInt()).isEqualTo(55);
        assertThat(groupOf(one).path("members")).hasSize(2);
        assertThat(groupOf(elsewhere).isMissingNode()).isTrue();
        assertThat(rule(id(made)).path("pairs").asLong()).isEqualTo(1);
        assertThat(client.get(DUPLICATES + "?rule=" + id(made)).json().path("items"))
                .hasSize(1);
        assertThat(client.get(DUPLICATES + "?rule=1").json().toString()).doesNotContain("何静");
        JsonNode third = enter(Map.of("name", "高云", "phone", "057100001111", "city", "杭州"));
        assertThat(suspected(third)).hasSize(2);

        String address = RULES + "/" + id(made);
        client.patch(address, Map.of("version", 0, "weight", 70, "name", "门店")).expect(200);
        assertThat(groupOf(other).path("score").asInt()).isEqualTo(70);
        client.patch(address, Map.of("version", 1, "enabled", false)).expect(200);
        assertThat(jdbc.sql("select count(*) from duplicate_pair where one = ?")
                        .param(id(one))
                        .query(Long.class)
                        .single())
                .isZero();
        client.patch(address, Map.of("version", 2, "enabled", true)).expect(200);
        awaitSearches();
        assertThat(rule(id(made)).path("pairs").asLong()).isEqualTo(3);
        client.delete(address + "?version=3").expect(204);
        assertThat(rule(id(made)).isMissingNode()).isTrue();
        assertThat(groupOf(one).isMissingNode()).isTrue();
    }

    @Test
    void keepsASuspicionThatAnotherRuleHoldsForAndWeighsItAnew() {
        JsonNode made = client.post(
                        RULES, Map.of("name", "三同", "kinds", List.of("name", "phone", "birthday"), "weight", 98))
                .expect(201)
                .json();
        Map<String, ?> facts = Map.of("name", "罗素素", "phone", "13500000071", "birthday", "1991-02-03");
        JsonNode one = enter(facts);
        enter(facts);
        assertThat(groupOf(one).path("score").asInt()).isEqualTo(98);
        client.delete(RULES + "/" + id(made) + "?version=0").expect(204);
        assertThat(groupOf(one).path("score").asInt()).isEqualTo(99);
        awaitSearches();
        assertThat(groupOf(one).path("score").asInt())
                .as("after the search that the new rule began")
                .isEqualTo(99);
    }

    @Test
    void refusesARuleThatSaysTooLittleOrIsThereAlready() {
        assertThat(List.of(
                        List.of("name"),
                        List.of("name", "city"),
                        List.of("birthday", "city"),
                        List.of("alike", "birthday"),
                        List.of("name", "sound", "phone"),
                        List.of("phone", "name"),
                        List.of("phone", "shoe size"),
                        List.<String>of()))
                .allSatisfy(kinds -> assertThat(client.post(RULES, Map.of("name", "弱", "kinds", kinds))
                                .problem(400))
                        .isEqualTo("problem.fields"));
        assertThat(client.post(RULES, Map.of("name", " ", "kinds", List.of("alike", "email")))
                        .problem(400))
                .isEqualTo("problem.fields");
        assertThat(client.inChinese()
                        .post(RULES, Map.of("name", "弱", "kinds", List.of("name", "city")))
                        .text())
                .contains("依据不足");
        assertThat(client.delete(RULES + "/999?version=0").problem(404)).isEqualTo("duplicates.ruleUnknown");
    }

    @Test
    void findsByWeChat() {
        enter(Map.of("name", "唐一", "wechat", "TeaLover_8"));
        assertThat(suspected(enter(Map.of("name", "唐二", "wechat", "tealover_8"))))
                .hasSize(1);
    }
}
