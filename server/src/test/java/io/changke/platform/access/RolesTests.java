package io.changke.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Every endpoint there is, and who may use it: one that is not in {@code endpoints.txt} fails here. */
@ServerTest
class RolesTests {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    @Autowired
    Client client;

    @Test
    void eachRoleIsAllowedOrRefusedAtEachEndpointAsTheTableSays() throws Exception {
        var table = table();
        assertThat(endpoints()).as("endpoints of /v3/api-docs").isEqualTo(new TreeSet<>(table.keySet()));
        var keys = new EnumMap<Role, Client>(Role.class);
        for (var role : Role.values()) {
            keys.put(role, withKey(role));
        }
        table.forEach((endpoint, allowed) -> keys.forEach((role, caller) -> {
            var method = endpoint.substring(0, endpoint.indexOf(' '));
            var path = endpoint.substring(method.length() + 1).replaceAll("\\{[^}]*}", "987654321");
            // Not JSON: who is let in is refused for that, before anything is changed or a stream begins.
            var answer = method.equals("GET")
                    ? caller.with("Accept", "text/nothing").get(path)
                    : caller.send(method, path, "not json", "application/json");
            if (allowed.contains(role)) {
                assertThat(answer.status()).as("%s by %s", endpoint, role).isNotIn(401, 403);
            } else {
                assertThat(answer.problem(403)).as("%s by %s", endpoint, role).isEqualTo("problem.forbidden");
            }
        }));
    }

    @Test
    void anAddressThatNobodyThoughtOfIsTheAdministrators() {
        withKey(Role.READ_ONLY).get("/api/v1/anything").problem(403);
        withKey(Role.MEMBER).post("/api/v1/anything", Map.of()).problem(403);
        client.get("/api/v1/anything").problem(404);
    }

    @Test
    void saysInWordsThatTheRoleDoesNotAllowIt() {
        var refused = withKey(Role.READ_ONLY).post("/api/v1/customers", Map.of("name", "x"));
        assertThat(refused.text()).contains("Your role does not allow this");
        assertThat(withKey(Role.READ_ONLY)
                        .inChinese()
                        .post("/api/v1/customers", Map.of("name", "x"))
                        .text())
                .contains("您的角色没有此权限");
    }

    @Test
    void whoMayOnlyReadChangesTheirLanguageButNotTheirName() {
        var link = client.post("/api/v1/users", Map.of("name", "Ren", "email", "ren@tea.example", "role", "read-only"))
                .expect(201)
                .json();
        var browser = client.browser();
        browser.get("/api/v1/me");
        var token = link.at("/link/path").asString().substring("/sign-in?token=".length());
        browser.post("/api/v1/sign-in/link", Map.of("token", token)).expect(200);
        browser.post("/api/v1/me/password", Map.of("password", "a tea leaf in spring"))
                .expect(204);
        browser.patch("/api/v1/me", Map.of("language", "en")).expect(200);
        assertThat(browser.patch("/api/v1/me", Map.of("name", "Boss")).problem(403))
                .isEqualTo("problem.forbidden");
    }

    private Client withKey(Role role) {
        var key = client.post("/api/v1/api-keys", Map.of("name", "of " + role, "role", role.key()))
                .expect(201)
                .json();
        return client.with("Authorization", "Bearer " + key.path("key").asString());
    }

    private Set<String> endpoints() {
        var paths = client.get("/v3/api-docs").expect(200).json().path("paths");
        var endpoints = new TreeSet<String>();
        paths.propertyStream()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .forEach(method ->
                                endpoints.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return endpoints;
    }

    /** A line: all, writers, administrators, or anybody; then method and path. */
    private static Map<String, List<Role>> table() throws Exception {
        var table = new TreeMap<String, List<Role>>();
        var text = new ClassPathResource("endpoints.txt", RolesTests.class)
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var who = line.substring(0, line.indexOf(' '));
            var roles = switch (who) {
                case "all" -> Arrays.asList(Role.values());
                case "writers" -> List.of(Role.ADMINISTRATOR, Role.MEMBER);
                case "administrators" -> List.of(Role.ADMINISTRATOR);
                default -> throw new IllegalStateException(line);
            };
            table.put(line.substring(who.length()).strip().replaceAll(" +", " "), roles);
        });
        return table;
    }
}
