package io.changke.testing;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A user who was invited and is signed in at a browser. */
public record Colleague(long id, String name, Client client) {

    /** Whoever was called so before is called otherwise. */
    public static Colleague invited(Client administrator, JdbcClient jdbc, String name, String role) {
        jdbc.sql("update app_user set name = name || '-' || id, email = null where name = ?")
                .param(name)
                .update();
        String email = "%x@tea.example".formatted(name.hashCode());
        JsonNode invited = administrator
                .post("/api/v1/users", Map.of("name", name, "email", email, "role", role))
                .expect(201)
                .json();
        long id = invited.at("/user/id").asLong();
        return new Colleague(id, name, administrator.signedInBy(invited));
    }
}
