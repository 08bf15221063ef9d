package io.changke.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import io.changke.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DatabaseAwayTests {
    @Autowired
    Client client;

    @Test
    void saysSoWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws IOException {
        client.get("/api/v1/firm").expect(200);
        TestDatabase.postmaster().destroyForcibly();
        var seen = new HashSet<Integer>();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            var answer = client.get("/api/v1/firm");
            if (answer.status() == 503) {
                assertThat(answer.problem(503)).isEqualTo("problem.databaseAway");
                assertThat(answer.header("Retry-After")).isPresent();
            }
            seen.add(answer.status());
            return answer.status() == 200 && seen.contains(503);
        });
        assertThat(seen).containsExactlyInAnyOrder(200, 503);
        client.anonymous().get("/actuator/health").expect(200);
    }
}
