package io.changke.duplicates;

import static io.changke.duplicates.Entered.DUPLICATES;
import static io.changke.duplicates.Entered.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@ServerTest
class DuplicateRulesTests {

    private static final String RULES = "/api/v1/duplicate-rules";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Entered entered;

    @BeforeEach
    void begin() {
        entered = new Entered(client);
    }

    @Test
    void letsAnAdministratorSwitchAndWeighRules() {
        JsonNode rule =
                client.get("/api/v1/duplicate-rules").json().path("items").path(8);
        String address = "/api/v1/duplicate-rules/" + rule.path("id").asInt();
        assertThat(rule.path("label").asString()).isEqualTo("same e-mail");
        client.patch(address, Map.of("version", 0, "enabled", false)).expect(200);
        entered.enter(Map.of("name", "吴一", "email", "wu@example.cn"));
        assertThat(entered.suspected(entered.enter(Map.of("name", "郑二", "email", "wu@example.cn"))))
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
        return MissingNode.getInstance();
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
        JsonNode one = entered.enter(Map.of("name", "何静", "phone", "057100001111", "city", "杭州市"));
        JsonNode other = entered.enter(Map.of("name", "林燕", "phone", "0571 0000 1111", "city", "杭州"));
        JsonNode elsewhere = entered.enter(Map.of("name", "郭芳", "phone", "057100001111", "city", "宁波"));
        assertThat(entered.groupOf(one).isMissingNode()).isTrue();

        JsonNode made = client.post(RULES, Map.of("name", "同一门店电话", "kinds", List.of("city", "phone"), "weight", 55))
                .expect(201)
                .json();
        assertThat(made.path("label").asString()).isEqualTo("same phone + same city");
        awaitSearches();
        assertThat(entered.groupOf(one).path("score").asInt()).isEqualTo(55);
        assertThat(entered.groupOf(one).path("members")).hasSize(2);
        assertThat(entered.groupOf(elsewhere).isMissingNode()).isTrue();
        assertThat(rule(id(made)).path("pairs").asLong()).isEqualTo(1);
        assertThat(client.get(DUPLICATES + "?rule=" + id(made)).json().path("items"))
                .hasSize(1);
        assertThat(client.get(DUPLICATES + "?rule=1").json().toString()).doesNotContain("何静");
        JsonNode third = entered.enter(Map.of("name", "高云", "phone", "057100001111", "city", "杭州"));
        assertThat(entered.suspected(third)).hasSize(2);

        String address = RULES + "/" + id(made);
        client.patch(address, Map.of("version", 0, "weight", 70, "name", "门店")).expect(200);
        assertThat(entered.groupOf(other).path("score").asInt()).isEqualTo(70);
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
        assertThat(entered.groupOf(one).isMissingNode()).isTrue();
    }

    @Test
    void keepsASuspicionThatAnotherRuleHoldsForAndWeighsItAnew() {
        JsonNode made = client.post(
                        RULES, Map.of("name", "三同", "kinds", List.of("name", "phone", "birthday"), "weight", 98))
                .expect(201)
                .json();
        Map<String, ?> facts = Map.of("name", "罗素素", "phone", "13500000071", "birthday", "1991-02-03");
        JsonNode one = entered.enter(facts);
        entered.enter(facts);
        assertThat(entered.groupOf(one).path("score").asInt()).isEqualTo(98);
        client.delete(RULES + "/" + id(made) + "?version=0").expect(204);
        assertThat(entered.groupOf(one).path("score").asInt()).isEqualTo(99);
        awaitSearches();
        assertThat(entered.groupOf(one).path("score").asInt())
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
}
