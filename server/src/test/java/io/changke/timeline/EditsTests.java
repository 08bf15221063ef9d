package io.changke.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Edits stand on the timeline in words, and can be taken back one by one. */
@ServerTest
class EditsTests {

    private static final String CUSTOMERS = "/api/v1/customers/";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private long create(Map<String, ?> customer) {
        return client.post("/api/v1/customers", customer)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private void change(long id, int version, Map<String, ?> facts) {
        Map<String, Object> body = new java.util.HashMap<>(facts);
        body.put("version", version);
        client.patch(CUSTOMERS + id, body).expect(200);
    }

    private JsonNode edits(long id) {
        return client.get(CUSTOMERS + id + "/timeline?kind=edit")
                .expect(200)
                .json()
                .path("items");
    }

    private JsonNode read(long id) {
        return client.get(CUSTOMERS + id).expect(200).json();
    }

    private String undo(long id, JsonNode item) {
        return CUSTOMERS + id + "/changes/" + item.path("changeId").asLong() + "/undo";
    }

    @Test
    void tellsWhatWasChangedInWords() {
        long id = create(Map.of("name", "李强", "phone", "13800138000"));
        change(id, 0, Map.of("phone", "13900139000", "sex", "male"));
        change(id, 1, Map.of("interests", List.of("tea", "chess")));
        change(id, 2, Map.of("interests", List.of("tea", "go")));
        JsonNode edits = edits(id);
        assertThat(edits).hasSize(4);
        JsonNode interests = edits.path(0).path("changes");
        assertThat(interests).hasSize(1);
        assertThat(interests.path(0).path("label").asString()).isEqualTo("Interests");
        assertThat(interests.path(0).path("from").asString()).isEqualTo("chess");
        assertThat(interests.path(0).path("to").asString()).isEqualTo("go");
        JsonNode phone = edits.path(2);
        assertThat(phone.path("by").asString()).isEqualTo("tests");
        assertThat(phone.path("changes"))
                .extracting(each -> each.path("label").asString())
                .containsExactlyInAnyOrder("Phone", "Sex");
        assertThat(phone.path("changes").toString()).contains("13800138000", "13900139000", "\"to\":\"Male\"");
        assertThat(edits.path(3).path("cause").asString()).isEqualTo("create");
        assertThat(edits.path(3).path("undoable").asBoolean()).isFalse();
        assertThat(client.get(CUSTOMERS + id + "/changes?limit=1")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void doesNotRepeatTheMainPointAsAListOfPoints() {
        long id = create(Map.of("name", "Points", "phone", "13600136000", "email", "p@tea.example"));
        var wechat = Map.of("type", "wechat", "value", "tea-points");
        change(id, 0, Map.of("phone", "13600136001", "city", "Bath"));
        change(id, 1, Map.of("contactPoints", List.of(Map.of("type", "mobile", "value", "13600136002"), wechat)));
        JsonNode edits = edits(id);
        assertThat(edits.path(1).path("changes")).hasSize(2);
        assertThat(edits.path(0).path("changes").toString()).contains("tea-points", "13600136002", "p@tea.example");
    }

    @Test
    void takesAChangeBackAndTheTakingBackToo() {
        long id = create(Map.of("name", "Undo", "phone", "13800138000", "city", "Bath"));
        change(id, 0, Map.of("phone", "13700137000", "city", "Rome"));
        change(id, 1, Map.of("sex", "male"));
        JsonNode moved = edits(id).path(1);
        client.post(undo(id, moved), null).expect(200);
        JsonNode back = read(id);
        assertThat(back.path("phone").asString()).isEqualTo("13800138000");
        assertThat(back.path("city").asString()).isEqualTo("Bath");
        assertThat(back.path("sex").asString())
                .as("changed since, by another change")
                .isEqualTo("male");
        assertThat(client.get("/api/v1/customers?q=13700137000").json().path("items"))
                .isEmpty();
        assertThat(client.post(undo(id, moved), null).problem(409)).isEqualTo("customers.notUndoable");

        JsonNode undone = edits(id).path(0);
        assertThat(undone.path("cause").asString()).isEqualTo("undo");
        client.post(undo(id, undone), null).expect(200);
        assertThat(read(id).path("city").asString()).isEqualTo("Rome");
    }

    @Test
    void doesNotTakeTheUndoOfAnImportForThatOfTheChangeWithItsNumber() {
        long id = create(Map.of("name", "Number", "city", "Bath"));
        change(id, 0, Map.of("city", "Rome"));
        long number = edits(id).path(0).path("changeId").asLong();
        jdbc.sql("""
                        insert into customer_change (customer_id, cause, cause_id, undone, version, before, after)
                        values (:id, 'import', :number, null, 2, '{}', '{"sex": "male"}'),
                               (:id, 'undo', :number, 'import', 3, '{"sex": "male"}', '{}'),
                               (:id, 'handover', :number + 1, null, 4, '{}', '{"sex": "male"}'),
                               (:id, 'undo', :number + 1, 'handover', 5, '{"sex": "male"}', '{}')
                        """).param("id", id).param("number", number).update();

        JsonNode changes =
                client.get(CUSTOMERS + id + "/changes").expect(200).json().path("items");
        assertThat(changes)
                .extracting(each -> each.path("cause").asString() + " "
                        + each.path("undoable").asBoolean())
                .containsExactly(
                        "undo true", "handover false", "undo true", "import false", "edit true", "create false");
    }

    @Test
    void saysWhichFactsSomebodyChangedSince() {
        long id = create(Map.of("name", "Since", "city", "Bath", "industry", "tea"));
        change(id, 0, Map.of("city", "Rome", "industry", "silk"));
        change(id, 1, Map.of("city", "Paris"));
        String refused =
                client.post(undo(id, edits(id).path(1)), null).expect(409).text();
        assertThat(refused).contains("customers.changed", "\"city\"", "tests").doesNotContain("\"industry\"");
        assertThat(read(id).path("industry").asString()).as("nothing half done").isEqualTo("silk");
        client.post(undo(id, edits(id).path(0)), null).expect(200);
        client.post(undo(id, edits(id).path(2)), null).expect(200);
        assertThat(read(id).path("city").asString()).isEqualTo("Bath");
    }

    @Test
    void leavesNobodyWithoutAnyName() {
        long id = create(Map.of("phone", "13800138000"));
        change(id, 0, Map.of("name", "Named"));
        change(id, 1, Map.of("phone", ""));
        assertThat(client.post(undo(id, edits(id).path(1)), null).problem(400)).isEqualTo("problem.fields");
        client.post(CUSTOMERS + id + "/changes/999999999/undo", null).expect(404);
    }
}
