package io.changke.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class FirstScoresTests {
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    @Autowired
    TestLedger ledger;

    @Autowired
    Refresh refresh;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Client client;

    @BeforeEach
    void clear() {
        ledger.clear();
    }

    private List<Map<String, Object>> scores() {
        return jdbc.queryForList("select * from customer_score order by customer_id");
    }

    private Map<String, Object> score(long customer) {
        return jdbc.queryForMap("select * from customer_score where customer_id = ?", customer);
    }

    @Test
    void anEmptyLedgerGivesProspectsOnly() {
        refresh.run(new QuietRun(), false);
        assertThat(scores()).isEmpty();
        ledger.customer("nobody yet");
        refresh.run(new QuietRun(), false);
        assertThat(scores()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("stage", "prospect").containsEntry("occasions", 0);
            assertThat(row.get("value")).isNull();
        });
        assertThat(jdbc.queryForObject("select count(*) from base_snapshot", Integer.class))
                .isZero();
    }

    @Test
    void oneCustomerIsScoredAsFarAsThatGoes() {
        long only = ledger.customer("only");
        ledger.bought(only, END, 80);
        ledger.gaveBack(only, END.plusDays(2), 80);
        refresh.run(new QuietRun(), true);
        assertThat(score(only))
                .containsEntry("occasions", 1)
                .containsEntry("stage", "exploration")
                .containsEntry("tier", null)
                .containsEntry("value", null);
        assertThat(((Number) score(only).get("revenue")).doubleValue()).isZero();
    }

    @Test
    void realisedValueIsProfitWithKnownCostsAndAMarginShareOtherwise() {
        long customer = ledger.customer("both");
        ledger.line(customer, END.minusDays(9), 100, 60.0, false);
        ledger.line(customer, END, 50, null, false);
        ledger.line(customer, END, -20, -12.0, true);
        refresh.run(new QuietRun(), true);
        assertThat(((Number) score(customer).get("realised_value")).doubleValue())
                .isEqualTo(100 - 60 + .3 * 50 - 20 + 12);
    }

    @Test
    void theFirstPurchaseEverIsScoredAtOnce() {
        long customer = client.post(
                        "/api/v1/purchases",
                        Map.of(
                                "customer", Map.of("externalId", "first"),
                                "purchasedAt", "2026-01-05",
                                "lines", List.of(Map.of("amount", 120))))
                .expect(201)
                .json()
                .path("customer")
                .path("id")
                .asLong();
        assertThat(score(customer)).containsEntry("occasions", 1).containsEntry("stage", "exploration");
    }

    @Test
    void aPurchaseTakenBackLeavesTheCustomerAsIfItHadNeverBeen() {
        ledger.village(60, END);
        refresh.run(new QuietRun(), true);
        long customer = jdbc.queryForObject("select max(id) from customer where name is null", Long.class);
        Map<String, Object> before = score(customer);
        long purchase = client.post(
                        "/api/v1/purchases", Map.of("customer", customer, "lines", List.of(Map.of("amount", 120))))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        assertThat(score(customer).get("as_of")).isNotEqualTo(before.get("as_of"));
        client.delete("/api/v1/purchases/" + purchase).expect(204);
        for (String figure : List.of("as_of", "occasions", "revenue", "p_alive", "value", "tier", "stage")) {
            assertThat(score(customer)).containsEntry(figure, before.get(figure));
        }
    }
}
