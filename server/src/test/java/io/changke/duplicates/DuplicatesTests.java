package io.changke.duplicates;

import static io.changke.duplicates.Entered.DUPLICATES;
import static io.changke.duplicates.Entered.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class DuplicatesTests {

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Entered entered;

    @BeforeEach
    void begin() {
        entered = new Entered(client);
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

    @Test
    void saysOnEntryWhoIsThereAlreadyAndWhy() {
        JsonNode first = entered.enter(Map.of("name", "王麗華", "phone", "138 0013 8001"));
        Map<String, ?> typed = Map.of("name", "王丽华", "phone", "+86 13800138001");
        JsonNode checked = client.post(DUPLICATES + "/check", typed).expect(200).json();
        JsonNode candidate = checked.path("candidates").path(0);
        assertThat(id(candidate.path("customer"))).isEqualTo(id(first));
        assertThat(candidate.path("score").asInt()).isEqualTo(95);
        assertThat(candidate.path("reasons").toString())
                .contains("Same phone 13800138001")
                .contains("traditional and simplified");
        assertThat(client.inChinese().post(DUPLICATES + "/check", typed).text()).contains("姓名仅繁简不同");

        JsonNode second = entered.enter(typed);
        assertThat(id(entered.suspected(second).path(0).path("customer"))).isEqualTo(id(first));
        assertThat(entered.groupOf(first).path("pairs")).hasSize(1);
    }

    @Test
    void neverSuspectsAnybodyForTheNameAlone() {
        JsonNode one = entered.enter(Map.of("name", "李建国", "phone", "13900000001"));
        JsonNode other = entered.enter(Map.of("name", "李建国", "phone", "13900000002"));
        assertThat(entered.suspected(other)).isEmpty();
        sweep();
        assertThat(entered.groupOf(one).isMissingNode()).isTrue();
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
            entered.enter(pair.get(0));
            JsonNode second = entered.enter(pair.get(1));
            assertThat(entered.suspected(second)).as(pair.toString()).hasSize(1);
            onEntry.put(
                    id(second), entered.suspected(second).path(0).path("score").asInt());
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
        JsonNode one = entered.enter(Map.of("name", "孙悦", "phone", "13700000001"));
        JsonNode other = entered.enter(Map.of("name", "孙悦", "phone", "13700000001"));
        Map<String, ?> both = Map.of("customers", List.of(id(one), id(other)));
        client.post(DUPLICATES + "/told-apart", both).expect(200);
        assertThat(entered.groupOf(one).isMissingNode()).isTrue();
        sweep();
        assertThat(entered.groupOf(one).isMissingNode()).isTrue();
        assertThat(entered.suspected(other)).isEmpty();
        client.post(DUPLICATES + "/told-apart/undo", both).expect(200);
        assertThat(entered.groupOf(one).path("score").asInt()).isEqualTo(95);
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
        JsonNode one = entered.enter(Map.of("name", "钱进", "phone", "13600000001"));
        JsonNode other = entered.enter(Map.of("name", "钱进", "phone", "13600000001"));
        assertThat(entered.groupOf(one).path("pairs")).hasSize(1);
        client.patch("/api/v1/customers/" + id(other), Map.of("phone", "13600000009", "version", 0))
                .expect(200);
        assertThat(entered.groupOf(one).isMissingNode()).isTrue();
    }

    @Test
    void findsByWeChat() {
        entered.enter(Map.of("name", "唐一", "wechat", "TeaLover_8"));
        assertThat(entered.suspected(entered.enter(Map.of("name", "唐二", "wechat", "tealover_8"))))
                .hasSize(1);
    }
}
