package io.changke.bulk;

import static io.changke.bulk.Editing.CUSTOMERS;
import static io.changke.bulk.Editing.EDITS;
import static io.changke.bulk.Editing.outcome;
import static io.changke.bulk.Editing.tags;
import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class BulkEditsTests {

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private static int rounds;
    private Editing editing;

    @BeforeEach
    void aTagOfItsOwn() {
        editing = new Editing(client, "round " + rounds++);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void tellFirstWhatTheyWouldDoThenDoItAndTakeItBack() {
        long hangzhou = editing.customer("王丽华", "杭州");
        long beijing = editing.customer("李强", "北京");
        Map<String, Object> order = editing.tagged(Map.of("set", Map.of("city", "杭州", "industry", "茶叶")));

        JsonNode preview = client.post(EDITS + "/preview", editing.tagged(Map.of("set", Map.of("city", "杭州"))))
                .expect(200)
                .json();
        assertThat(preview.path("customers").asLong()).isEqualTo(2);
        assertThat(preview.path("unchanged").asLong()).isEqualTo(1);
        assertThat(editing.seen(beijing).path("city").asString()).isEqualTo("北京");

        JsonNode edit = editing.done(order);
        assertThat(outcome(edit, "changed")).isEqualTo(2);
        assertThat(editing.seen(beijing).path("city").asString()).isEqualTo("杭州");
        assertThat(editing.seen(beijing).path("addresses").path(0).path("city").asString())
                .isEqualTo("杭州");
        assertThat(editing.seen(hangzhou).path("industry").asString()).isEqualTo("茶叶");

        assertThat(editing.undone(edit).path("state").asString()).isEqualTo("undone");
        assertThat(editing.seen(beijing).path("city").asString()).isEqualTo("北京");
        assertThat(editing.seen(hangzhou).path("industry").isMissingNode()
                        || editing.seen(hangzhou).path("industry").isNull())
                .isTrue();
        client.post(EDITS + "/" + edit.path("id").asLong() + "/undo", null).expect(409);
    }

    @Test
    void showOfSomeWhatWouldBecomeOfThem() {
        editing.customer("王丽华", "杭州");
        long beijing = editing.customer("李强", "北京");
        JsonNode set = editing.previewed(Map.of("set", Map.of("city", "杭州")));
        assertThat(set.path("examples")).hasSize(1);
        assertThat(set.at("/examples/0/id").asLong()).isEqualTo(beijing);
        assertThat(set.at("/examples/0/name").asString()).isEqualTo("李强");
        assertThat(set.at("/examples/0/differences").toString())
                .isEqualTo("[{\"field\":\"city\",\"before\":\"北京\",\"after\":\"杭州\"}]");

        JsonNode added = editing.previewed(Map.of("add", tags("vip"), "remove", Map.of("interests", List.of("golf"))));
        assertThat(added.path("examples")).hasSize(2);
        assertThat(added.at("/examples/0/differences")).hasSize(1);
        assertThat(added.at("/examples/0/differences/0/after").toString())
                .isEqualTo("[\"" + editing.tag() + "\",\"tea\",\"vip\"]");
        assertThat(editing.previewed(Map.of("add", tags("tea"))).path("examples"))
                .isEmpty();

        JsonNode deleted = editing.previewed(Map.of("delete", true));
        assertThat(deleted.path("examples")).hasSize(2);
        assertThat(deleted.at("/examples/0/differences")).isEmpty();
        assertThat(editing.seen(beijing).path("version").asInt()).isZero();
    }

    @Test
    void addToWhatHoldsSeveralAndTakeFromIt() {
        String key = "teas_" + rounds;
        String field = "custom." + key;
        Map<String, ?> teas = Map.of(
                "key",
                key,
                "type",
                "manyChoice",
                "label",
                Map.of("en", "Teas " + rounds),
                "choices",
                Stream.of("green", "black", "white")
                        .map(tea -> Map.of("value", tea, "label", Map.of("en", tea)))
                        .toList());
        client.post("/api/v1/custom-fields", teas).expect(201);
        long one = editing.customer("One", "Rome");
        long other = editing.customer("Other", "Rome");
        editing.done(Map.of(
                "selection",
                Map.of("ids", List.of(one)),
                "change",
                Map.of("set", Map.of(field, List.of("green", "black")), "add", Map.of("interests", List.of("golf")))));

        Map<String, ?> change = Map.of(
                "add",
                Map.of(field, List.of("white"), "interests", List.of("opera")),
                "remove",
                Map.of(field, List.of("green"), "interests", List.of("golf")));
        JsonNode preview = editing.previewed(change);
        assertThat(preview.path("unchanged").asLong()).isZero();
        JsonNode edit = editing.done(editing.tagged(change));

        assertThat(outcome(edit, "changed")).isEqualTo(2);
        assertThat(texts(editing.seen(one).path("custom").path(key))).containsExactly("black", "white");
        assertThat(texts(editing.seen(other).path("custom").path(key))).containsExactly("white");
        assertThat(texts(editing.seen(one).path("interests"))).containsExactly("opera");
        assertThat(editing.previewed(change).path("unchanged").asLong()).isEqualTo(2);
        editing.undone(edit);
        assertThat(texts(editing.seen(one).path("custom").path(key))).containsExactly("green", "black");
        assertThat(texts(editing.seen(one).path("interests"))).containsExactly("golf");
        client.post(EDITS, editing.tagged(Map.of("add", Map.of(field, List.of("none of them")))))
                .expect(400);
    }

    @Test
    void leaveAloneInTheUndoWhomSomebodyChangedSince() {
        long touched = editing.customer("Touched", "Rome");
        long untouched = editing.customer("Untouched", "Rome");
        JsonNode edit = editing.done(editing.tagged(Map.of("set", Map.of("city", "Paris"))));
        client.patch(CUSTOMERS + touched, Map.of("version", 1, "city", "Vienna"))
                .expect(200);

        JsonNode undone = editing.undone(edit);

        assertThat(outcome(undone, "restored")).isEqualTo(1);
        assertThat(outcome(undone, "kept")).isEqualTo(1);
        assertThat(editing.seen(touched).path("city").asString()).isEqualTo("Vienna");
        assertThat(editing.seen(untouched).path("city").asString()).isEqualTo("Rome");
        JsonNode kept = client.get(EDITS + "/" + edit.path("id").asLong() + "/customers?outcome=kept")
                .expect(200)
                .json();
        assertThat(kept.at("/items/0/name").asString()).isEqualTo("Touched");
        assertThat(kept.path("items")).hasSize(1);
    }

    @Test
    void leaveAloneInTheUndoWhoIsDeletedByNow() {
        long gone = editing.customer("Gone", "Rome");
        JsonNode edit = editing.done(editing.tagged(Map.of("set", Map.of("city", "Paris"))));
        client.delete(CUSTOMERS + gone + "?version=1").expect(204);

        assertThat(outcome(editing.undone(edit), "kept")).isEqualTo(1);
        assertThat(jdbc.sql("select city from customer where id = ?")
                        .param(gone)
                        .query(String.class)
                        .single())
                .isEqualTo("Paris");
    }

    @Test
    void changeTagsAndOwnersWithoutTouchingTheRest() {
        long one = editing.customer("One", "Rome");
        long other = editing.customer("Other", "Rome");
        client.patch(CUSTOMERS + other, Map.of("version", 0, "tags", List.of(editing.tag(), "coffee")))
                .expect(200);
        editing.done(editing.tagged(Map.of("add", tags("vip"), "remove", tags("tea"))));
        assertThat(editing.seen(one).path("tags").toString())
                .contains(editing.tag(), "vip")
                .doesNotContain("\"tea\"");
        assertThat(editing.seen(other).path("tags").toString()).contains("coffee", "vip");

        long user = jdbc.sql("select id from app_user where disabled_at is null and role <> 'read-only' limit 1")
                .query(Long.class)
                .optional()
                .orElseGet(() -> client.post(
                                "/api/v1/users", Map.of("name", "Bo", "email", "bo@tea.example", "role", "member"))
                        .expect(201)
                        .json()
                        .at("/user/id")
                        .asLong());
        JsonNode handed = editing.done(editing.tagged(Map.of("owner", Map.of("user", user))));
        assertThat(outcome(handed, "changed")).isEqualTo(2);
        assertThat(outcome(editing.done(editing.tagged(Map.of("owner", Map.of("user", user)))), "unchanged"))
                .isEqualTo(2);
        editing.undone(handed);
        assertThat(editing.seen(one).path("ownership").asString()).isEqualTo("pool");
    }

    @Test
    void deleteAndBringBackWhomNobodyRestoredSince() {
        long gone = editing.customer("Gone", "Rome");
        long returned = editing.customer("Returned", "Rome");
        JsonNode edit = editing.done(editing.tagged(Map.of("delete", true)));
        assertThat(outcome(edit, "changed")).isEqualTo(2);
        client.get(CUSTOMERS + gone).expect(410);
        assertThat(scored(gone)).isZero();
        client.post(CUSTOMERS + returned + "/restore", null);

        JsonNode undone = editing.undone(edit);

        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(outcome(undone, "restored")).isEqualTo(1);
        assertThat(outcome(undone, "kept")).isEqualTo(1);
        assertThat(editing.seen(gone).path("version").asInt()).isEqualTo(2);
        assertThat(editing.seen(returned).path("version").asInt()).isEqualTo(2);
        assertThat(scored(gone)).isEqualTo(1);
    }

    private long scored(long id) {
        return jdbc.sql("select count(*) from customer_score where customer_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void concernThoseNamedAndNobodyElse() {
        long named = editing.customer("Named", "Rome");
        long beside = editing.customer("Beside", "Rome");
        editing.done(
                Map.of("selection", Map.of("ids", List.of(named)), "change", Map.of("set", Map.of("city", "Oslo"))));
        assertThat(editing.seen(named).path("city").asString()).isEqualTo("Oslo");
        assertThat(editing.seen(beside).path("city").asString()).isEqualTo("Rome");
    }

    @Test
    void refuseWhatCannotBeAndDoNothing() {
        long one = editing.customer("One", "Rome");
        List<Map<String, ?>> wrong = List.of(
                Map.of(),
                Map.of("set", Map.of("name", "All the same")),
                Map.of("set", Map.of("value", 5)),
                Map.of("set", Map.of("sex", "other")),
                Map.of("set", Map.of("custom.unknown", "x")),
                Map.of("delete", true, "add", tags("gone")),
                Map.of("delete", false),
                Map.of("add", Map.of("tags", List.of())),
                Map.of("add", Map.of("city", List.of("Rome"))),
                Map.of("remove", Map.of("custom.unknown", List.of("x"))),
                Map.of("add", tags("x".repeat(61))),
                Map.of("owner", Map.of("user", 999_999)));
        wrong.forEach(change -> {
            client.post(EDITS, editing.tagged(change)).expect(400);
            client.post(EDITS + "/preview", editing.tagged(change)).expect(400);
        });
        client.post(EDITS, Map.of("selection", Map.of("ids", List.of()), "change", Map.of("add", tags("x"))))
                .expect(400);
        client.post(EDITS, Map.of("change", Map.of("add", tags("x")))).expect(400);
        assertThat(editing.seen(one).path("version").asInt()).isZero();
    }

    @Test
    void happenOnceForOneKey() {
        long one = editing.customer("One", "Rome");
        Client once = client.with("Idempotency-Key", "bulk " + editing.tag());
        Map<String, Object> order = editing.tagged(Map.of("set", Map.of("city", "Paris")));
        JsonNode first = once.post(EDITS, order).expect(202).json();
        assertThat(once.post(EDITS, order).expect(202).json()).isEqualTo(first);
        editing.settled(first);
        assertThat(editing.seen(one).path("version").asInt()).isEqualTo(1);
    }
}
