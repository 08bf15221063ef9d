package io.changke.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import io.changke.value.QuietRun;
import io.changke.value.Refresh;
import io.changke.value.TestLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class EquityTests {
    private static final LocalDate END = LocalDate.of(2025, 6, 20);
    private static final String EQUITY = "/api/v1/equity";

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

    private JsonNode village() {
        ledger.village(300, END);
        refresh.run(new QuietRun(), true);
        return client.get(EQUITY).expect(200).json();
    }

    private JsonNode change(String query) {
        return client.get(EQUITY + "/change" + query).expect(200).json();
    }

    private int behind(JsonNode figure) {
        return client.post("/api/v1/customers/count", "{\"condition\":" + figure.path("condition") + "}")
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    private static BigDecimal sum(JsonNode items, String field) {
        return items.valueStream()
                .map(item -> item.path(field).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int people(JsonNode items) {
        return items.valueStream()
                .mapToInt(item -> item.path("customers").asInt())
                .sum();
    }

    @Test
    void anEmptyBaseIsWorthNothingAndCannotBeCompared() {
        JsonNode equity = client.get(EQUITY).expect(200).json();
        assertThat(equity.path("customers").asInt()).isZero();
        assertThat(equity.path("asOf").isNull()).isTrue();
        client.get(EQUITY + "/change").expect(404);
    }

    @Test
    void groupsAddUpToTheBaseAndLeadToTheirCustomers() {
        JsonNode equity = village();
        int customers = equity.path("customers").asInt();
        assertThat(customers)
                .isEqualTo(
                        jdbc.queryForObject("select count(*) from customer_score where occasions > 0", Integer.class));
        for (JsonNode groups : List.of(
                equity.path("tiers"), equity.path("stages"), equity.path("rfm").path("classes"))) {
            assertThat(people(groups)).isEqualTo(customers);
            assertThat(sum(groups, "value"))
                    .isEqualByComparingTo(equity.path("value").decimalValue());
            groups.forEach(group ->
                    assertThat(behind(group)).isEqualTo(group.path("customers").asInt()));
        }
        JsonNode cells = equity.path("rfm").path("cells");
        assertThat(people(cells)).isEqualTo(customers);
        cells.forEach(cell ->
                assertThat(behind(cell)).isEqualTo(cell.path("customers").asInt()));
        assertThat(equity.path("history").size()).isPositive();
    }

    @Test
    void theCurveRisesFromNobodyToEverybody() {
        JsonNode curve = village().path("concentration");
        assertThat(curve.size()).isEqualTo(21);
        for (String what : List.of("revenue", "value")) {
            assertThat(curve.get(0).path(what).asDouble()).isZero();
            assertThat(curve.get(20).path(what).asDouble()).isCloseTo(1, within(1e-9));
            double before = 0;
            double step = 1;
            for (int n = 1; n <= 20; n++) {
                double here = curve.get(n).path(what).asDouble();
                assertThat(here - before).as("%s of part %d", what, n).isLessThanOrEqualTo(step + 1e-9);
                step = here - before;
                before = here;
            }
        }
    }

    @Test
    void theChangeAddsUpToTheCentAndEachPartLeadsToItsCustomers() {
        village();
        JsonNode change = change("");
        assertThat(change.path("before").decimalValue().add(sum(change.path("parts"), "amount")))
                .isEqualByComparingTo(change.path("after").decimalValue());
        assertThat(change.path("after").decimalValue())
                .isEqualByComparingTo(jdbc.queryForObject("select sum(value) from customer_score", BigDecimal.class));
        assertThat(change.path("parts").size()).isGreaterThan(1);
        change.path("parts")
                .forEach(part -> assertThat(behind(part))
                        .as(part.path("name").asString())
                        .isEqualTo(part.path("customers").asInt()));
    }

    @Test
    void movesHoldEverybodyOnceAndLeadToThem() {
        village();
        JsonNode change = change("");
        for (String between : List.of("moves", "stageMoves")) {
            JsonNode moves = change.path(between);
            assertThat(people(moves))
                    .isEqualTo(jdbc.queryForObject(
                            "select count(*) from customer_score where occasions > 0", Integer.class));
            moves.forEach(move ->
                    assertThat(behind(move)).isEqualTo(move.path("customers").asInt()));
        }
    }

    @Test
    void anyTwoMonthEndsCanBeComparedAndNothingElse() {
        village();
        JsonNode choices = change("").path("choices");
        String first = choices.get(0).asString();
        String last = choices.get(choices.size() - 1).asString();
        JsonNode change = change("?from=" + first + "&to=" + last);
        assertThat(change.path("before").decimalValue().add(sum(change.path("parts"), "amount")))
                .isEqualByComparingTo(change.path("after").decimalValue());
        assertThat(change.path("after").decimalValue())
                .isEqualByComparingTo(jdbc.queryForObject(
                        "select sum(value) from score_snapshot where month_end = ?::date", BigDecimal.class, last));
        client.get(EQUITY + "/change?from=" + last + "&to=" + first).expect(404);
        client.get(EQUITY + "/change?from=2025-06-15").expect(404);
        client.get(EQUITY + "/change?from=soon").expect(400);
    }

    @Test
    void aPurchaseIsInTheFiguresAtOnce() {
        JsonNode before = village();
        long customer = jdbc.queryForObject("select min(customer_id) from customer_score", Long.class);
        client.post(
                        "/api/v1/purchases",
                        Map.of(
                                "customer",
                                customer,
                                "purchasedAt",
                                END.toString(),
                                "lines",
                                List.of(Map.of("amount", 5000))))
                .expect(201);
        JsonNode after = client.get(EQUITY).expect(200).json();
        assertThat(after.path("revenue").decimalValue())
                .isEqualByComparingTo(before.path("revenue").decimalValue().add(new BigDecimal(5000)));
    }
}
