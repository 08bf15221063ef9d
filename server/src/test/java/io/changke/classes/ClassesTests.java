package io.changke.classes;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import io.changke.value.QuietRun;
import io.changke.value.Refresh;
import io.changke.value.TestLedger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Thirty customers who between them are of every class. */
@ServerTest
class ClassesTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private ThirtyCustomers thirty;

    @Autowired
    Client client;

    @Autowired
    TestLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Refresh refresh;

    @Autowired
    Classes classes;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void thirtyCustomers() {
        ledger.clear();
        jdbc.sql("truncate customer_class, class_change, amount_due, payment, payment_use, customer_debt")
                .update();
        jdbc.sql("truncate task cascade").update();
        jdbc.sql("delete from class_setting").update();
        jdbc.sql("insert into class_setting default values").update();
        jdbc.sql("update class_setting set home_province = '浙江省', home_city = null")
                .update();
        thirty = new ThirtyCustomers(client, ledger);
        thirty.enter();
        refresh();
    }

    private void refresh() {
        refresh.run(new QuietRun(), false);
    }

    private JsonNode standing(String name, String classification) {
        for (JsonNode each : client.get("/api/v1/customers/" + thirty.id(name) + "/classes")
                .expect(200)
                .json()
                .path("items")) {
            if (each.path("classification").asString().equals(classification)) {
                return each;
            }
        }
        throw new AssertionError(classification);
    }

    private String now(String name, String classification) {
        return client.get("/api/v1/customers/" + thirty.id(name))
                .expect(200)
                .json()
                .path(classification)
                .asString("");
    }

    private List<Map<String, Object>> table() {
        return jdbc.sql("select %s from customer_class order by customer_id"
                        .formatted("customer_id, " + Derivation.columns("", "")))
                .query()
                .listOfRows();
    }

    private int changes() {
        return jdbc.sql("select count(*) from class_change")
                .query(Integer.class)
                .single();
    }

    @Test
    void haveEveryClassOfEveryClassification() {
        assertThat(table()).hasSize(30);
        for (Classification each : Classification.values()) {
            List<String> found = table().stream()
                    .map(row -> (String) row.get(each.column()))
                    .filter(value -> value != null)
                    .distinct()
                    .toList();
            assertThat(found).as(each.field()).containsExactlyInAnyOrderElementsOf(each.classes());
        }
        assertThat(Arrays.stream(Classification.values())
                        .map(each -> now("常客", each.field()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("current end-consumer out-of-region cash none ordinary high middle middle middle regular");
    }

    @Test
    void areClassedByTheRules() {
        assertThat(now("潜在", "relationshipClass")).isEqualTo("prospect");
        assertThat(now("目标", "relationshipClass")).isEqualTo("target");
        assertThat(now("非客户", "relationshipClass")).isEqualTo("non-customer");
        assertThat(now("流失", "relationshipClass")).isEqualTo("lost");
        assertThat(now("非客户", "sourceClass")).isEqualTo("public-interest");
        assertThat(now("大户", "sourceClass")).isEqualTo("intermediary");
        assertThat(now("新客", "placeClass")).isEqualTo("in-region");
        assertThat(now("亏损", "placeClass")).isEqualTo("out-of-region");
        assertThat(now("沉睡", "placeClass")).isEqualTo("domestic");
        assertThat(now("间断", "placeClass")).isEqualTo("foreign");
        assertThat(now("赊短", "settlementClass")).isEqualTo("credit");
        assertThat(now("预付", "settlementClass")).isEqualTo("prepaid");
        assertThat(now("约定", "settlementClass")).isEqualTo("prepaid");
        assertThat(now("流失", "settlementClass")).isEqualTo("cash");
        assertThat(now("赊短", "receivablesClass")).isEqualTo("short-term");
        assertThat(now("赊长", "receivablesClass")).isEqualTo("long-term");
        assertThat(now("呆账", "receivablesClass")).isEqualTo("bad-debt");
        assertThat(now("亏损", "contributionClass")).isEqualTo("unprofitable");
        assertThat(now("大户", "contributionClass")).isEqualTo("vip");
        assertThat(now("核心5", "contributionClass")).isEqualTo("core");
        assertThat(now("新客", "rhythmClass")).isEqualTo("new");
        assertThat(now("间断", "rhythmClass")).isEqualTo("occasional");
        assertThat(now("沉睡", "rhythmClass")).isEqualTo("dormant");
        assertThat(now("潜在", "contributionClass")).isEmpty();
    }

    @Test
    void areTheSameDerivedAloneAndAllTogether() {
        List<Map<String, Object>> all = table();
        jdbc.sql("truncate customer_class").update();
        thirty.ids().forEach(id -> transaction.executeWithoutResult(status -> classes.derive(id)));
        assertThat(table()).isEqualTo(all);
        int before = changes();
        refresh();
        assertThat(table()).isEqualTo(all);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void changeWithWhatHappensAndKeepTheirHistory() {
        thirty.owes("潜在", "100", 1);
        assertThat(now("潜在", "receivablesClass")).isEqualTo("short-term");
        thirty.pays("潜在", "100", 0);
        client.patch("/api/v1/customers/" + thirty.id("潜在"), Map.of("version", 0, "country", "France"))
                .expect(200);
        assertThat(now("潜在", "placeClass")).isEqualTo("foreign");
        JsonNode history = client.inChinese()
                .get("/api/v1/customers/" + thirty.id("潜在") + "/classes/history")
                .expect(200)
                .json()
                .path("items");
        assertThat(history.valueStream()
                        .map(each -> each.path("label").asString() + " "
                                + each.path("fromName").asString("") + "→"
                                + each.path("toName").asString("")))
                .contains("地域 →国外", "应收账款 短期欠款→无欠款", "应收账款 无欠款→短期欠款");
    }

    @Test
    void sayWhyInBothLanguages() {
        JsonNode debt = standing("呆账", "receivablesClass");
        assertThat(debt.path("name").asString()).isEqualTo("Bad debt");
        assertThat(debt.path("why").asString())
                .startsWith("Owes 600; the oldest open amount is of " + today.minusDays(400) + ", 400 days ago")
                .contains("overdue: 600");
        for (long id : thirty.ids()) {
            for (JsonNode each : client.inChinese()
                    .get("/api/v1/customers/" + id + "/classes")
                    .expect(200)
                    .json()
                    .path("items")) {
                assertThat(each.path("why").asString()).isNotBlank().doesNotContain("{");
            }
        }
        client.get("/api/v1/customers/999999/classes").expect(404);
    }

    @Test
    void findCustomers() {
        assertThat(client.post(
                                "/api/v1/customers/count",
                                Map.of("condition", Map.of("field", "receivablesClass", "in", List.of("bad-debt"))))
                        .expect(200)
                        .json()
                        .toString())
                .contains("1");
    }

    @Test
    void leaveNobodyBehindWhoIsDeleted() {
        client.delete("/api/v1/customers/" + thirty.id("潜在") + "?version=0").expect(204);
        assertThat(table()).hasSize(29);
    }

    @Test
    void followTheLimitsThatAdministratorsSet() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("shortTermDays", 20);
        settings.put("homeProvince", "  ");
        long job = put(settings).expect(200).json().path("job").asLong();
        Awaitility.await()
                .until(() -> client.get("/api/v1/jobs/" + job)
                        .json()
                        .path("state")
                        .asString()
                        .equals("done"));
        assertThat(now("赊短", "receivablesClass")).isEqualTo("long-term");
        assertThat(now("新客", "placeClass")).isEqualTo("domestic");
        assertThat(tasks()).isZero();
        assertThat(put(settings).problem(409)).isEqualTo("classes.settingsChanged");
        settings = new HashMap<>(settings());
        settings.put("longTermDays", 20);
        settings.put("vipShare", 0.9);
        settings.put("homeCountries", List.of());
        settings.remove("middleShare");
        assertThat(put(settings)
                        .expect(400)
                        .json()
                        .path("errors")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .containsExactly("homeCountries", "longTermDays", "coreShare", "middleShare");
    }

    private Answer put(Map<String, ?> settings) {
        return client.send("PUT", "/api/v1/class-settings", settings, "application/json");
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        client.get("/api/v1/class-settings")
                .expect(200)
                .json()
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue()));
        return settings;
    }

    private int tasks() {
        return jdbc.sql("select count(*) from task").query(Integer.class).single();
    }

    /** Time passes by moving the purchases into the past. */
    @Test
    void haveSomebodyFindOutOnceWhyPurchasesBrokeOff() {
        jdbc.sql("update purchase set day = day - 27 where customer_id = ?")
                .param(thirty.id("常客"))
                .update();
        refresh();
        assertThat(now("常客", "rhythmClass")).isEqualTo("occasional");
        assertThat(jdbc.sql("select title from task where customer_id = ? and owner_id is null")
                        .param(thirty.id("常客"))
                        .query(String.class)
                        .list())
                .containsExactly("客户间断：了解原因（最近购买 " + today.minusDays(30) + "）");
        refresh();
        assertThat(tasks()).isEqualTo(1);
        JsonNode item = client.get("/api/v1/customers/" + thirty.id("常客") + "/timeline?kind=class")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(item.path("changes").toString())
                .contains("\"label\":\"Buying rhythm\",\"from\":\"Regular\",\"to\":\"Occasional\"");
    }
}
