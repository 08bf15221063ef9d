package io.changke.imports;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    Answer table(String kind, String csv, String options) {
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        return send(kind + ".csv", file, Map.of("kind", kind, "options", options));
    }

    /** The import of a table, once its job is done. */
    JsonNode tableDone(String kind, String csv, String options) {
        return done(table(kind, csv, options).expect(202).json());
    }

    /** Why rows were left out, row by row. */
    List<String> faults(JsonNode imported) {
        return client
                .get(IMPORTS + "/" + imported.path("id").asLong() + "/rejected")
                .expect(200)
                .json()
                .path("items")
                .values()
                .stream()
                .map(row -> row.at("/faults/0/message").asString())
                .toList();
    }

    /** The names of what the undo left alone. */
    List<String> leftAlone(JsonNode imported) {
        return client
                .get(IMPORTS + "/" + imported.path("id").asLong() + "/left-alone")
                .expect(200)
                .json()
                .path("items")
                .values()
                .stream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    /** Created, updated, unchanged and rejected. */
    static List<Long> counts(JsonNode imported) {
        return Stream.of("customersCreated", "updated", "unchanged", "rejected")
                .map(count -> imported.path(count).asLong())
                .toList();
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

    JsonNode undone(JsonNode imported) {
        long id = imported.path("id").asLong();
        undo(id);
        return client.get(IMPORTS + "/" + id).expect(200).json();
    }

    void undo(long id) {
        JsonNode accepted =
                client.post(IMPORTS + "/" + id + "/undo", null).expect(202).json();
        await(accepted.path("job").asLong(), "done");
    }
}
