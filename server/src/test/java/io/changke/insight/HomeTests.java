package io.changke.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import io.changke.value.QuietRun;
import io.changke.value.Refresh;
import io.changke.value.TestLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class HomeTests {
    private static final LocalDate END = LocalDate.of(2025, 6, 20);

    @Autowired
    TestLedger ledger;

    @Autowired
    Refresh refresh;

    @Autowired
    Client client;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void clear() {
        ledger.clear();
    }

    private JsonNode home() {
        return client.get("/api/v1/base").expect(200).json();
    }

    private JsonNode villageHome() {
        ledger.village(300, END);
        refresh.run(new QuietRun(), true);
        return home();
    }

    private int behind(JsonNode figure) {
        return client.post("/api/v1/customers/count", "{\"condition\":" + figure.path("condition") + "}")
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    @Test
    void anEmptyBaseHasNoFigures() {
        JsonNode home = home();
        assertThat(home.path("customers").asInt()).isZero();
        assertThat(home.path("value").isNull()).isTrue();
        assertThat(home.path("history").size()).isZero();
        refresh.run(new QuietRun(), false);
        assertThat(home().path("customers").asInt()).isZero();
    }

    @Test
    void everyFigureLeadsToTheCustomersBehindIt() {
        JsonNode home = villageHome();
        assertThat(behind(home.path("value"))).isEqualTo(home.path("customers").asInt());
        assertThat(behind(home.path("activeCustomers")))
                .isEqualTo(home.path("activeCustomers").path("count").asInt());
        assertThat(behind(home.path("salesThisMonth")))
                .isEqualTo(home.path("salesThisMonth").path("customers").asInt());
        assertThat(behind(home.path("retention12")))
                .isEqualTo(home.path("retention12").path("kept").asInt());
        assertThat(behind(home.path("valueAtRisk")))
                .isEqualTo(home.path("valueAtRisk").path("customers").asInt());
        for (String list : List.of("tiers", "stages")) {
            assertThat(home.path(list).size()).isPositive();
            home.path(list)
                    .forEach(figure -> assertThat(behind(figure))
                            .as(figure.toString())
                            .isEqualTo(figure.path("customers").asInt()));
        }
        home.path("stageFlows")
                .path("flows")
                .forEach(flow -> assertThat(behind(flow))
                        .as(flow.toString())
                        .isEqualTo(flow.path("customers").asInt()));
        JsonNode cohort = home.path("cohorts").path("months").get(3);
        assertThat(behind(cohort)).isEqualTo(cohort.path("customers").asInt());
        cohort.path("retention")
                .forEach(cell -> assertThat(behind(cell))
                        .as(cell.toString())
                        .isEqualTo(cell.path("customers").asInt()));
    }

    @Test
    void flowsAddUpToTheStagesOnBothSides() {
        JsonNode home = villageHome();
        int all = 0;
        for (JsonNode flow : home.path("stageFlows").path("flows")) {
            all += flow.path("customers").asInt();
        }
        assertThat(all).isEqualTo(home.path("customers").asInt());
        for (JsonNode stage : home.path("stages")) {
            String name = stage.path("stage").asString();
            if (!name.equals("prospect")) {
                assertThat(sum(home, "to", name))
                        .isEqualTo(stage.path("customers").asInt());
                assertThat(sum(home, "from", name)).isEqualTo(stagesThen(name));
            }
        }
    }

    private static int sum(JsonNode home, String side, String stage) {
        int sum = 0;
        for (JsonNode flow : home.path("stageFlows").path("flows")) {
            sum += stage.equals(flow.path(side).asString(null))
                    ? flow.path("customers").asInt()
                    : 0;
        }
        return sum;
    }

    private int stagesThen(String stage) {
        return jdbc.queryForObject(
                "select count(*) from score_snapshot where month_end = date '2025-03-31' and stage = ?",
                Integer.class,
                stage);
    }

    @Test
    void figuresOfTodayAreDefinedAsThoseOfMonthEnds() {
        ledger.village(300, LocalDate.of(2025, 6, 30));
        refresh.run(new QuietRun(), true);
        JsonNode now = home();
        ledger.bought(ledger.customer("a day later"), LocalDate.of(2025, 7, 1), 1);
        refresh.run(new QuietRun(), true);
        Map<String, Object> end = jdbc.queryForMap("select * from base_snapshot where month_end = date '2025-06-30'");
        assertThat(end).containsEntry("customers", now.path("customers").asInt());
        assertThat(end)
                .containsEntry(
                        "active_customers",
                        now.path("activeCustomers").path("count").asInt());
        assertThat(end)
                .containsEntry(
                        "retention_base", now.path("retention12").path("n").asInt());
        assertThat(end)
                .containsEntry(
                        "retention_kept", now.path("retention12").path("kept").asInt());
        assertThat(((Number) end.get("month_revenue")).doubleValue())
                .isCloseTo(now.path("salesThisMonth").path("amount").asDouble(), within(.01));
    }

    @Test
    void aPurchaseShowsAtOnce() {
        JsonNode before = villageHome();
        client.post(
                        "/api/v1/purchases",
                        Map.of(
                                "customer", Map.of("externalId", "V1"),
                                "purchasedAt", END.toString(),
                                "lines", List.of(Map.of("amount", 500))))
                .expect(201);
        JsonNode after = home();
        assertThat(after.path("salesThisMonth").path("amount").asDouble())
                .isCloseTo(before.path("salesThisMonth").path("amount").asDouble() + 500, within(.001));
    }

    @Test
    void theUnfinishedMonthOfACohortIsMarked() {
        JsonNode months = villageHome().path("cohorts").path("months");
        for (JsonNode month : months) {
            JsonNode cells = month.path("retention");
            for (int k = 0; k < cells.size(); k++) {
                assertThat(cells.get(k).path("unfinished").asBoolean()).isEqualTo(k == cells.size() - 1);
            }
            assertThat(cells.get(0).path("share").asDouble()).isEqualTo(1);
        }
    }
}
