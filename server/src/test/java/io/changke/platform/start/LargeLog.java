package io.changke.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.platform.database.EmbeddedDatabase;
import io.changke.testing.Client;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** An import that takes long enough for its server to be killed in the middle of it. */
final class LargeLog {
    private static final int LINES = 300_000;
    private static final int FIRST = 200;

    private final Client client;
    private final Path data;
    private long job;

    LargeLog(Client client, Path data) {
        this.client = client;
        this.data = data;
    }

    void importSomeFirst() {
        send("first.csv", FIRST);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> state().equals("done"));
    }

    /** Returns while rows are being written: some of the file is read, some is not. */
    void beginTheLargeImport() {
        send("large.csv", LINES);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> job().path("done").asLong() > 0);
        assertThat(job().path("phase").asString()).isEqualTo("imports.reading");
        assertThat(job().path("done").asLong()).isLessThan(job().path("total").asLong());
    }

    /** Asked in the database that the dead server left running, before another server has come. */
    void expectNothingOfIt() throws SQLException {
        assertThat(count("purchase")).isEqualTo(FIRST);
        assertThat(count("customer")).isEqualTo(FIRST);
        assertThat(count("import where state = 'running'")).isOne();
    }

    void expectAllOfIt() throws SQLException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> !state().equals("running") && !state().equals("queued"));
        assertThat(job().path("state").asString()).as(job().toString()).isEqualTo("done");
        assertThat(job().path("result").path("accepted").asLong()).isEqualTo(LINES);
        assertThat(count("purchase")).isEqualTo(FIRST + LINES);
        assertThat(count("customer")).isEqualTo(FIRST + LINES / 10);
        assertThat(count("customer_score where occasions > 0")).isEqualTo(FIRST + LINES / 10);
    }

    private void send(String name, int lines) {
        var csv = new StringBuilder("customer,date,amount\n");
        for (int i = 0; i < lines; i++) {
            var customer = name.charAt(0) + "" + (lines == FIRST ? i : i / 10);
            csv.append("%s,2025-%02d-%02d,%d\n".formatted(customer, 1 + i % 12, 1 + i % 28, 10 + i % 90));
        }
        job = client.upload(
                        "/api/v1/imports",
                        Map.of("kind", "purchases"),
                        name,
                        csv.toString().getBytes(StandardCharsets.UTF_8))
                .expect(202)
                .json()
                .path("job")
                .asLong();
    }

    private JsonNode job() {
        return client.get("/api/v1/jobs/" + job).expect(200).json();
    }

    private String state() {
        return job().path("state").asString();
    }

    private long count(String from) throws SQLException {
        try (var connection = EmbeddedDatabase.running(data).orElseThrow().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
