package io.changke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PurchasesTests {

    private static final String PURCHASES = "/api/v1/purchases";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, Object> purchase(String externalId, String at, Object... lines) {
        return new HashMap<>(
                Map.of("customer", Map.of("externalId", externalId), "purchasedAt", at, "lines", List.of(lines)));
    }

    private Map<String, Object> summary(String externalId) {
        return jdbc.sql(Occasions.SUMMARY_OF_ONE)
                .param("customer", id(externalId))
                .query()
                .singleRow();
    }

    private long id(String externalId) {
        return jdbc.sql("select id from customer where external_id = ?")
                .param(externalId)
                .query(Long.class)
                .single();
    }

    @Test
    void createsACustomerThatIsNew() {
        var answer = client.post(PURCHASES, purchase("new-1", "2026-03-01", Map.of("amount", 12.5)))
                .expect(201)
                .json();
        assertThat(answer.path("customer").path("id").asLong()).isEqualTo(id("new-1"));
        assertThat(answer.path("customer").path("displayName").asString()).isEqualTo("Customer new-1");
        client.post(PURCHASES, purchase("new-1", "2026-03-02T10:15", Map.of("amount", 1)))
                .expect(201);
        client.post(PURCHASES, Map.of("customer", id("new-1"), "lines", List.of(Map.of("amount", 1))))
                .expect(201);
        assertThat(summary("new-1")).containsEntry("occasions", 3L);
    }

    @Test
    void countsOccasionsByDayAndSubtractsReturns() {
        var tea = Map.of("product", "TEA", "quantity", 2, "amount", "20.05");
        var cup = Map.of("product", "CUP", "quantity", 1, "amount", "0.001");
        client.post(PURCHASES, purchase("occ", "2026-01-05T09:00", tea, cup)).expect(201);
        client.post(PURCHASES, purchase("occ", "2026-01-05T17:30", tea)).expect(201);
        client.post(PURCHASES, purchase("occ", "2026-02-01", Map.of("amount", 0)))
                .expect(201);
        client.post(PURCHASES, purchase("occ", "2026-03-01", Map.of("product", "TEA", "quantity", -1, "amount", -10)))
                .expect(201);
        Map<String, Object> summary = summary("occ");
        assertThat(summary.get("first_day")).hasToString("2026-01-05");
        assertThat(summary.get("last_day")).hasToString("2026-02-01");
        assertThat(summary).containsEntry("occasions", 2L);
        assertThat((BigDecimal) summary.get("gross")).isEqualByComparingTo("40.101");
        assertThat((BigDecimal) summary.get("first_gross")).isEqualByComparingTo("40.101");
        assertThat((BigDecimal) summary.get("returned")).isEqualByComparingTo("10");
        assertThat(client.get("/api/v1/products?q=te")
                        .json()
                        .path("items")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("TEA");
    }

    @Test
    void keepsDaysInTheFirmsTimeZone() {
        client.post(PURCHASES, purchase("zone", "2026-01-31T23:30:00Z", Map.of("amount", 1)))
                .expect(201);
        assertThat(summary("zone").get("first_day")).as("Shanghai").hasToString("2026-02-01");
    }

    @Test
    void takesBackAWholeRecordedPurchaseAndNoOther() {
        long first = record(purchase("undo", "2026-01-01", Map.of("amount", 1), Map.of("amount", 2)));
        record(purchase("undo", "2026-01-02", Map.of("amount", 4)));
        client.delete(PURCHASES + "/" + first).expect(204);
        assertThat((BigDecimal) summary("undo").get("gross")).isEqualByComparingTo("4");
        assertThat(client.delete(PURCHASES + "/" + first).problem(404)).isEqualTo("ledger.purchase.unknown");
    }

    private long record(Map<String, ?> purchase) {
        return client.post(PURCHASES, purchase).expect(201).json().path("id").asLong();
    }

    @Test
    void saysWhatIsWrongAndWritesNothing() {
        long before = lines();
        expectFault(Map.of("lines", List.of(Map.of("amount", 1))), "customer");
        expectFault(Map.of("customer", "17850", "lines", List.of(Map.of("amount", 1))), "customer");
        expectFault(purchase("bad", "2026-01-01"), "lines");
        expectFault(purchase("bad", "31/01/2026", Map.of("amount", 1)), "purchasedAt");
        expectFault(purchase("bad", "2226-01-01", Map.of("amount", 1)), "purchasedAt");
        expectFault(purchase("bad", "2026-01-01", Map.of("amount", 1), Map.of("product", "x")), "lines[1].amount");
        expectFault(purchase("bad", "2026-01-01", Map.of("amount", "1e30")), "lines[0].amount");
        expectFault(purchase("bad", "2026-01-01", Map.of("amount", "1.00001")), "lines[0].amount");
        expectFault(purchase("bad", "2026-01-01", Map.of("amount", 5, "quantity", -1)), "lines[0].amount");
        expectFault(purchase("bad", "2026-01-01", Map.of("amount", 5, "quantity", 0)), "lines[0].quantity");
        expectFault(purchase(" ", "2026-01-01", Map.of("amount", 5)), "customer.externalId");
        expectFault(purchase("b".repeat(300), "2026-01-01", Map.of("amount", 5)), "customer.externalId");
        client.post(PURCHASES, Map.of("customer", 987654321, "lines", List.of(Map.of("amount", 1))))
                .expect(404);
        assertThat(client.inChinese()
                        .post(PURCHASES, purchase("bad", "2026-01-01"))
                        .expect(400)
                        .text())
                .contains("至少需要一行");
        assertThat(lines()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from customer where external_id like 'b%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long lines() {
        return jdbc.sql("select count(*) from purchase").query(Long.class).single();
    }

    private void expectFault(Map<String, ?> purchase, String field) {
        assertThat(client.post(PURCHASES, purchase)
                        .expect(400)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo(field);
    }
}
