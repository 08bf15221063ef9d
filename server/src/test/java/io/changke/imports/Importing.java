package io.changke.imports;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Imports files over HTTP and waits until they are in. */
record Importing(Client client) {

    static final String IMPORTS = "/api/v1/imports";

    Answer send(String name, String csv) {
        return send(name, csv.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Answer send(String name, byte[] file, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.putIfAbsent("kind", "purchases");
        return client.upload(IMPORTS, fields, name, file);
    }

    /** The import, once its job is done. */
    JsonNode done(String name, String csv) {
        return done(send(name, csv).expect(202).json());
    }

    JsonNode done(JsonNode accepted) {
        await(accepted.path("job").asLong(), "done");
        return client.get(IMPORTS + "/" + accepted.path("import").asLong())
                .expect(200)
                .json();
    }

    JsonNode await(long job, String state) {
        Awaitility.await("job " + job)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !java.util.Set.of("queued", "running").contains(state(job)));
        JsonNode ended = client.get("/api/v1/jobs/" + job).expect(200).json();
        org.assertj.core.api.Assertions.assertThat(ended.path("state").asString())
                .as(ended.toString())
                .isEqualTo(state);
        return ended;
    }

    private String state(long job) {
        return client.get("/api/v1/jobs/" + job)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }

    void undo(long id) {
        JsonNode accepted =
                client.post(IMPORTS + "/" + id + "/undo", null).expect(202).json();
        await(accepted.path("job").asLong(), "done");
    }
}
