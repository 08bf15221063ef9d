package io.changke.bulk;

import io.changke.testing.Client;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Edits the customers of one tag. */
record Editing(Client client, String tag) {

    static final String CUSTOMERS = "/api/v1/customers/";
    static final String EDITS = CUSTOMERS + "bulk-edits";

    long customer(String name, String city) {
        return client.post("/api/v1/customers", Map.of("name", name, "city", city, "tags", List.of(tag, "tea")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    JsonNode seen(long id) {
        return client.get(CUSTOMERS + id).expect(200).json();
    }

    Map<String, Object> tagged(Map<String, ?> change) {
        return Map.of("selection", Map.of("condition", Map.of("field", "tags", "is", tag)), "change", change);
    }

    static Map<String, ?> tags(String word) {
        return Map.of("tags", List.of(word));
    }

    JsonNode previewed(Map<String, ?> change) {
        return client.post(EDITS + "/preview", tagged(change)).expect(200).json();
    }

    JsonNode done(Map<String, Object> order) {
        return settled(client.post(EDITS, order).expect(202).json());
    }

    JsonNode settled(JsonNode started) {
        String jobPath = "/api/v1/jobs/" + started.path("job").asLong();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> client.get(jobPath).json().path("state").asString().equals("done"));
        return client.get(EDITS + "/" + started.path("edit").asLong())
                .expect(200)
                .json();
    }

    JsonNode undone(JsonNode edit) {
        return settled(client.post(EDITS + "/" + edit.path("id").asLong() + "/undo", null)
                .expect(202)
                .json());
    }

    static long outcome(JsonNode edit, String outcome) {
        return edit.path("outcomes").path(outcome).asLong();
    }
}
