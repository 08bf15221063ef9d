package io.changke.receivables;

import io.changke.testing.Client;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Enters what customers owe and pay, and reads what came of it. */
record Bookkeeping(Client client, LocalDate today) {

    String customer(String name) {
        return "/api/v1/customers/"
                + client.post("/api/v1/customers", Map.of("name", name))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
    }

    JsonNode due(String customer, String amount, int issuedDaysAgo, int terms) {
        return client.post(
                        customer + "/dues",
                        Map.of(
                                "amount",
                                new BigDecimal(amount),
                                "issuedOn",
                                today.minusDays(issuedDaysAgo).toString(),
                                "termsDays",
                                terms,
                                "number",
                                "INV-" + issuedDaysAgo))
                .expect(201)
                .json();
    }

    JsonNode pay(String customer, String amount, int daysAgo, Long due) {
        Map<String, Object> payment = new HashMap<>(Map.of(
                "amount",
                new BigDecimal(amount),
                "paidOn",
                today.minusDays(daysAgo).toString(),
                "method",
                "transfer"));
        if (due != null) {
            payment.put("due", due);
        }
        return client.post(customer + "/payments", payment).expect(201).json();
    }

    JsonNode account(String customer) {
        return client.get(customer + "/receivables").expect(200).json();
    }

    static String standing(JsonNode account) {
        return "owed "
                + account.path("owed").decimalValue().stripTrailingZeros().toPlainString() + ", overdue "
                + account.path("overdue").decimalValue().stripTrailingZeros().toPlainString() + ", prepaid "
                + account.path("prepaid").decimalValue().stripTrailingZeros().toPlainString();
    }

    static List<String> open(JsonNode account) {
        List<String> open = new ArrayList<>();
        account.path("dues")
                .forEach(due -> open.add(due.path("number").asString() + " "
                        + due.path("open").decimalValue().stripTrailingZeros().toPlainString()));
        return open;
    }
}
