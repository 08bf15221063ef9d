package io.changke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Texts that trip programs up, in the lists of the record as in its facts. */
@ServerTest
class UnusualTextTests {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final int LONGEST = 10_000;

    @Autowired
    Client client;

    static List<String> texts() {
        return List.of(
                "𠮷",
                "👩‍👩‍👧 喜欢 🍵",
                "<img src=x onerror=alert(1)>&amp;",
                "\u2067مريم تحب الشاي\u2069 (2)",
                "=cmd|' /C calc'!A0",
                "一行\n\t另一行",
                "e\u0301 不是 \u00e9",
                "𠮷".repeat(LONGEST));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areKeptExactlyInEveryList(String text) {
        List<Map<String, String>> said = List.of(Map.of("text", text));
        List<String> lists = List.of("needs", "preferences", "pains", "promises");
        Map<String, Object> customer = new HashMap<>(Map.of("name", "丽"));
        lists.forEach(list -> customer.put(list, said));
        JsonNode created = client.post(CUSTOMERS, customer).expect(201).json();
        JsonNode kept = client.get(CUSTOMERS + "/" + created.path("id").asLong())
                .expect(200)
                .json();
        for (String list : lists) {
            assertThat(kept.path(list).path(0).path("text").asString()).as(list).isEqualTo(text);
        }
    }
}
