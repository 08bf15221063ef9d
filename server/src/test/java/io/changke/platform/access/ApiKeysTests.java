package io.changke.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ApiKeysTests {
    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensTheApiUntilItIsRevoked() {
        var created = client.post("/api/v1/api-keys", Map.of("name", "shop till", "role", "administrator"))
                .expect(201)
                .json();
        var till = client.with("Authorization", "Bearer " + created.path("key").asString());
        till.get("/api/v1/firm").expect(200);
        client.delete("/api/v1/api-keys/" + created.path("id").asLong()).expect(204);
        assertThat(till.get("/api/v1/firm").problem(401)).isEqualTo("problem.keyUnknown");
        assertThat(till.get("/api/v1/firm").header("WWW-Authenticate").orElse(""))
                .startsWith("Bearer");
    }

    @Test
    void showsTheKeyOnceAndKeepsOnlyItsHash() {
        var created = client.post("/api/v1/api-keys", Map.of("name", "once"))
                .expect(201)
                .json();
        var key = created.path("key").asString();
        assertThat(client.get("/api/v1/api-keys").expect(200).text())
                .contains("once")
                .doesNotContain(key);
        assertThat(jdbc.sql("select row_to_json(k)::text from api_key k")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(key));
    }

    @Test
    void notesWhenItWasLastUsed() {
        var created = client.post("/api/v1/api-keys", Map.of("name", "used"))
                .expect(201)
                .json();
        assertThat(lastUsed(created.path("id").asLong())).isNull();
        client.with("Authorization", "bearer " + created.path("key").asString())
                .get("/api/v1/firm")
                .expect(200);
        assertThat(lastUsed(created.path("id").asLong())).isNotNull();
    }

    @Test
    void refusesNonsense() {
        assertThat(client.post("/api/v1/api-keys", Map.of("name", "")).problem(400))
                .isEqualTo("problem.fields");
        assertThat(client.post("/api/v1/api-keys", Map.of("name", "x".repeat(101)))
                        .problem(400))
                .isEqualTo("problem.fields");
        assertThat(client.post("/api/v1/api-keys", Map.of("name", "x", "role", "god"))
                        .problem(400))
                .isEqualTo("problem.fields");
        assertThat(client.delete("/api/v1/api-keys/987654").problem(404)).isEqualTo("apiKeys.unknown");
        for (var header : new String[] {"Bearer", "Bearer ", "Bearer x", "Basic YWRtaW46YWRtaW4=", "ck_x"}) {
            client.with("Authorization", header).get("/api/v1/firm").problem(401);
        }
    }

    private Object lastUsed(long id) {
        return jdbc.sql("select last_used_at from api_key where id = ?")
                .param(id)
                .query((row, n) -> new Object[] {row.getTimestamp(1)})
                .single()[0];
    }
}
