package io.changke.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class TimelineTests {

    @Autowired
    Client client;

    private long buy(String customer, String at, String order, Object... lines) {
        Map<String, Object> purchase = new HashMap<>(
                Map.of("customer", Map.of("externalId", customer), "purchasedAt", at, "lines", List.of(lines)));
        purchase.put("orderNumber", order);
        return client.post("/api/v1/purchases", purchase)
                .expect(201)
                .json()
                .path("customer")
                .path("id")
                .asLong();
    }

    private JsonNode timeline(long customer, String query) {
        return client.get("/api/v1/customers/" + customer + "/timeline" + query)
                .expect(200)
                .json();
    }

    /** Without the changes of stage and tier that purchases bring about. */
    private List<JsonNode> trade(long customer) {
        List<JsonNode> items = new ArrayList<>();
        timeline(customer, "").path("items").forEach(items::add);
        items.removeIf(item ->
                !List.of("purchase", "return").contains(item.path("kind").asString()));
        return items;
    }

    @Test
    void groupsTheLinesOfAnOrder() {
        var tea = Map.of("product", "TEA", "quantity", 2, "amount", "20.05");
        buy("t1", "2026-01-05T09:00", "A1", tea, Map.of("product", "CUP", "amount", 3));
        long id = buy("t1", "2026-02-05T09:00", "A2", Map.of("product", "TEA", "quantity", -1, "amount", -10));
        List<JsonNode> items = trade(id);
        assertThat(items.get(0).path("kind").asString()).isEqualTo("return");
        JsonNode order = items.get(1);
        assertThat(order.path("kind").asString()).isEqualTo("purchase");
        assertThat(order.path("orderNumber").asString()).isEqualTo("A1");
        assertThat(order.path("amount").decimalValue()).isEqualByComparingTo("23.05");
        assertThat(order.path("day").asString()).isEqualTo("2026-01-05");
        assertThat(order.path("at").asString()).as("Shanghai").startsWith("2026-01-05T01:00:00");
        assertThat(order.path("lines").size()).isEqualTo(2);
        assertThat(order.path("lines").path(0).path("product").asString()).isEqualTo("TEA");
        client.delete("/api/v1/purchases/" + order.path("purchaseId").asLong()).expect(204);
        assertThat(trade(id)).hasSize(1);
    }

    @Test
    void pagesThroughItemsOfTheSameMoment() {
        long id = 0;
        for (int i = 0; i < 7; i++) {
            id = buy("t2", "2026-03-01T12:00", "same-" + i, Map.of("amount", i + 1));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = timeline(id, "?limit=3" + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            after = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).filteredOn(item -> item.startsWith("purchase-")).hasSize(7);
    }

    @Test
    void filtersByKindAndRefusesWhatItCannotAnswer() {
        buy("t3", "2026-03-01", "x", Map.of("amount", 1));
        long id = buy("t3", "2026-03-02", "y", Map.of("amount", -1));
        assertThat(timeline(id, "?kind=return").path("items").size()).isEqualTo(1);
        assertThat(timeline(id, "?kind=purchase").path("items").size()).isEqualTo(1);
        assertThat(timeline(id, "?kind=nothing").path("items").size()).isZero();
        String path = "/api/v1/customers/" + id + "/timeline";
        client.get(path + "?after=made-up").expect(400);
        client.get(path + "?limit=1000").expect(400);
        client.get("/api/v1/customers/999999/timeline").expect(404);
    }
}
