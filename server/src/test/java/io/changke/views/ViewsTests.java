package io.changke.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class ViewsTests {

    private static final String VIEWS = "/api/v1/views";

    @Autowired
    Client client;

    private static Map<String, @Nullable Object> shows() {
        Map<String, @Nullable Object> shows = new HashMap<>();
        shows.put("columns", List.of(Map.of("field", "city", "width", 200), Map.of("field", "phone")));
        shows.put("condition", Map.of("field", "city", "is", "Bath"));
        shows.put("sort", "-name");
        shows.put("layout", "table");
        return shows;
    }

    private static Map<String, @Nullable Object> showing(String key, @Nullable Object value) {
        Map<String, @Nullable Object> shows = shows();
        shows.put(key, value);
        return shows;
    }

    /** A member of this name, at a browser. */
    private Client member(String name) {
        JsonNode invited = client.post(
                        "/api/v1/users",
                        Map.of("name", name, "email", name.replace(" ", "") + "@tea.example", "role", "member"))
                .expect(201)
                .json();
        return client.signedInBy(invited);
    }

    private static JsonNode save(Client who, String name, boolean shared) {
        return who.post(VIEWS, Map.of("name", name, "shared", shared, "shows", shows()))
                .expect(201)
                .json();
    }

    private static List<String> names(Client who) {
        return who.get(VIEWS)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(view -> view.path("name").asString())
                .toList();
    }

    @Test
    void keepsPrivateViewsToWhoeverMadeThemAndShowsSharedOnesToAll() {
        Client lin = member("Lin One");
        Client chen = member("Chen One");
        long mine = save(lin, " Mine 1 ", false).path("id").asLong();
        save(lin, "Ours 1", true);
        assertThat(names(lin)).contains("Mine 1", "Ours 1");
        assertThat(names(chen)).contains("Ours 1").doesNotContain("Mine 1");
        assertThat(names(client)).contains("Ours 1").doesNotContain("Mine 1");
        chen.get(VIEWS + "/" + mine).problem(404);
        JsonNode read = lin.get(VIEWS + "/" + mine).expect(200).json();
        assertThat(read.at("/shows/columns/0/width").asInt()).isEqualTo(200);
        assertThat(read.at("/shows/columns/1/width").isNull()).isTrue();
        assertThat(read.at("/shows/condition/is").asString()).isEqualTo("Bath");
        assertThat(read.path("owner").asString()).isEqualTo("Lin One");
    }

    @Test
    void letsOnlyTheOwnerAndAdministratorsChangeASharedView() {
        Client lin = member("Lin Two");
        Client chen = member("Chen Two");
        JsonNode view = save(lin, "Ours 2", true);
        String address = VIEWS + "/" + view.path("id").asLong();
        assertThat(chen.patch(address, Map.of("name", "Theirs", "version", 0)).problem(403))
                .isEqualTo("views.notYours");
        assertThat(chen.delete(address + "?version=0").problem(403)).isEqualTo("views.notYours");
        assertThat(chen.get(address).expect(200).json().path("mayChange").asBoolean())
                .isFalse();
        client.patch(address, Map.of("name", "Everybody's", "version", 0)).expect(200);
        assertThat(lin.patch(address, Map.of("shared", false, "version", 0)).problem(409))
                .isEqualTo("views.changed");
        assertThat(lin.patch(address, Map.of("shows", showing("sort", "name"), "version", 1))
                        .expect(200)
                        .json()
                        .at("/shows/sort")
                        .asString())
                .isEqualTo("name");
    }

    @Test
    void bringsADeletedViewBack() {
        Client lin = member("Lin Three");
        String address = VIEWS + "/" + save(lin, "Gone 3", false).path("id").asLong();
        lin.delete(address + "?version=5").problem(409);
        lin.delete(address + "?version=0").expect(204);
        lin.get(address).problem(404);
        assertThat(names(lin)).doesNotContain("Gone 3");
        lin.post(address + "/restore", null).expect(200);
        assertThat(names(lin)).contains("Gone 3");
        lin.post(address + "/restore", null).problem(404);
    }

    @Test
    void remembersForEachPersonWhatTheySeeFirst() {
        Client lin = member("Lin Four");
        Client chen = member("Chen Four");
        long view = save(lin, "First 4", true).path("id").asLong();
        lin.send("PUT", VIEWS + "/default", "{\"view\":" + view + "}", "application/json")
                .expect(204);
        String address = VIEWS + "/" + view;
        assertThat(lin.get(address).json().path("isDefault").asBoolean()).isTrue();
        assertThat(chen.get(address).json().path("isDefault").asBoolean()).isFalse();
        lin.send("PUT", VIEWS + "/default", "{\"view\":null}", "application/json")
                .expect(204);
        assertThat(lin.get(address).json().path("isDefault").asBoolean()).isFalse();
        client.send("PUT", VIEWS + "/default", "{\"view\":" + view + "}", "application/json")
                .problem(403);
    }

    @Test
    void refusesWhatCannotBeShownAndNamesTheField() {
        Client lin = member("Lin Five");
        refused(lin, showing("sort", "nothing"), "sort");
        refused(lin, showing("layout", "pie"), "layout");
        refused(lin, showing("layout", "board"), "group");
        refused(lin, showing("group", "city"), "group");
        refused(lin, showing("columns", List.of(Map.of("field", "nothing"))), "columns[0].field");
        refused(lin, showing("columns", List.of(Map.of("field", "city", "width", 5))), "columns[0].width");
        refused(lin, showing("condition", Map.of("field", "nothing", "is", 1)), "condition.field");
        lin.post(VIEWS, Map.of("name", " ", "shared", false, "shows", shows())).problem(400);
    }

    private static void refused(Client who, Map<String, @Nullable Object> shows, String field) {
        assertThat(who.post(VIEWS, Map.of("name", "x", "shared", false, "shows", shows))
                        .expect(400)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo(field);
    }

    @Test
    void countsTheCustomersOfEachChoice() {
        List<Map<String, Object>> choices = List.of(
                Map.of("value", "green", "label", Map.of("en", "Green")),
                Map.of("value", "black", "label", Map.of("en", "Black")));
        client.post(
                        "/api/v1/custom-fields",
                        Map.of("key", "leaf", "type", "choice", "label", Map.of("en", "Leaf"), "choices", choices))
                .expect(201);
        for (String leaf : List.of("black", "green", "black")) {
            client.post("/api/v1/customers", Map.of("name", "Leafy", "custom", Map.of("leaf", leaf)))
                    .expect(201);
        }
        client.post("/api/v1/customers", Map.of("name", "Leafy without")).expect(201);
        Map<String, Object> wanted = Map.of("field", "custom.leaf", "q", "leafy");
        assertThat(client.post("/api/v1/customers/groups", wanted).expect(200).text())
                .isEqualTo("{\"items\":[{\"value\":\"green\",\"count\":1},{\"value\":\"black\",\"count\":2},"
                        + "{\"value\":null,\"count\":1}]}");
        client.post("/api/v1/customers/groups", Map.of("field", "city")).problem(400);
    }
}
