package io.changke.duplicates;

import io.changke.testing.Client;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Enters customers, and asks whom they may be. */
record Entered(Client client) {

    static final String DUPLICATES = "/api/v1/duplicates";

    JsonNode enter(Map<String, ?> facts) {
        return client.post("/api/v1/customers", facts).expect(201).json();
    }

    /** Who may be the same as this customer. */
    JsonNode suspected(JsonNode customer) {
        return client.get("/api/v1/customers/" + id(customer) + "/duplicates")
                .expect(200)
                .json()
                .path("items");
    }

    /** The group that a customer is in, or nothing. */
    JsonNode groupOf(JsonNode customer) {
        for (JsonNode group :
                client.get(DUPLICATES + "?limit=50").expect(200).json().path("items")) {
            for (JsonNode member : group.path("members")) {
                if (id(member) == id(customer)) {
                    return group;
                }
            }
        }
        return MissingNode.getInstance();
    }

    static long id(JsonNode node) {
        return node.path("id").asLong();
    }
}
