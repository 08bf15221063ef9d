package io.changke.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestMethodOrder(OrderAnnotation.class)
class DemonstrationFirmTests {
    @Autowired
    DemonstrationFirm firm;

    @Autowired
    Client client;

    @Test
    @Order(1)
    void fillsEveryPanelOfHomeOnce() {
        List<String> said = new ArrayList<>();
        firm.fill(Locale.ENGLISH, said::add);
        firm.fill(Locale.ENGLISH, said::add);
        assertThat(said).hasSize(2);
        JsonNode home = client.get("/api/v1/base").expect(200).json();
        assertThat(home.path("customers").asInt()).isEqualTo(6_000 + Slip.TRADITIONAL.count());
        assertThat(home.path("history").size()).isEqualTo(24);
        assertThat(home.path("lookAfter").size()).isEqualTo(10);
        assertThat(home.path("risers").size()).isEqualTo(5);
        assertThat(home.path("atRisk").size()).isEqualTo(5);
        assertThat(home.path("model").path("converged").asBoolean()).isTrue();
        assertThat(home.path("value").path("total").asDouble()).isPositive();
        assertThat(home.path("retention12").path("share").asDouble()).isBetween(.2, .9);
        for (JsonNode stage : home.path("stages")) {
            assertThat(stage.path("customers").asInt()).as(stage.toString()).isGreaterThan(100);
        }
        for (JsonNode tier : home.path("tiers")) {
            assertThat(tier.path("moves").path("in").asInt())
                    .as(tier.toString())
                    .isPositive();
        }
        assertThat(home.path("cohorts").path("months").size()).isEqualTo(24);
        assertThat(Math.abs(home.path("holdout").path("biasPercent").asDouble()))
                .isLessThan(40);
    }

    @Test
    void hasSomethingToDo() {
        firm.fill(Locale.ENGLISH, said -> {});
        for (String when : List.of("overdue", "today", "coming", "done")) {
            long count = client.post("/api/v1/tasks/count", Map.of("whose", "all", "when", when))
                    .expect(200)
                    .json()
                    .path("count")
                    .asLong();
            assertThat(count).as(when).isPositive();
        }
        JsonNode forgotten = client.post(
                        "/api/v1/customers/count",
                        Map.of("condition", Map.of("field", "lastContactedOn", "olderThanDays", 60)))
                .expect(200)
                .json();
        assertThat(forgotten.path("count").asLong()).isPositive();
    }

    @Test
    void knowsWhomToSpeakToInEveryFirm() {
        firm.fill(Locale.ENGLISH, said -> {});
        var firms = Map.of("field", "kind", "is", "organisation");
        long all = count(firms);
        assertThat(all).isPositive();
        assertThat(count(Map.of("all", List.of(firms, Map.of("field", "hasDecisionMaker", "is", true)))))
                .as("but for those that were entered a second time")
                .isEqualTo(all - Slip.SHORT_FIRM.count() - Slip.TOWNLESS.count());
        assertThat(count(Map.of("field", "referrals", "atLeast", 1))).isPositive();
    }

    @Test
    void suspectsWhomItHasEnteredTwice() {
        firm.fill(Locale.ENGLISH, said -> {});
        JsonNode groups =
                client.get("/api/v1/duplicates?limit=50").expect(200).json().path("items");
        assertThat(groups).hasSizeGreaterThan(40);
        assertThat(groups.toString())
                .contains("traditional and simplified", "Names sound the same", "Same birthday", "form of the company")
                .contains("Names differ\"");
        assertThat(groups.values())
                .filteredOn(group -> group.path("members").size() == 3)
                .hasSize(3);
    }

    private long count(Map<String, ?> condition) {
        return client.post("/api/v1/customers/count", Map.of("condition", condition))
                .expect(200)
                .json()
                .path("count")
                .asLong();
    }
}
