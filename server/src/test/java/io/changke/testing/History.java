package io.changke.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.customers.Images;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was done to a customer, change by change. */
public record History(List<Change> changes) {

    private static final JsonMapper JSON = new JsonMapper();

    public record Change(String cause, int version, JsonNode before, JsonNode after) {}

    /** Asserts that each change begins where the one before it ended, and the last ends at what stands there. */
    public static History explained(JdbcClient jdbc, long customer) {
        List<Change> changes = jdbc.sql(
                        "select cause, version, before, after from customer_change where customer_id = ? order by version")
                .param(customer)
                .query((row, number) -> new Change(
                        row.getString("cause"),
                        row.getInt("version"),
                        JSON.readTree(row.getString("before")),
                        JSON.readTree(row.getString("after"))))
                .list();
        Map<String, @Nullable JsonNode> state = new HashMap<>();
        for (Change change : changes) {
            assertThat(change.version).isEqualTo(changes.indexOf(change));
            if (change.version > 0) {
                facts(change.before)
                        .forEach((name, was) -> assertThat(state.get(name))
                                .as("%s before version %d", name, change.version)
                                .isEqualTo(was.isNull() ? null : was));
            }
            facts(change.after).forEach((name, is) -> state.put(name, is.isNull() ? null : is));
        }
        JsonNode image = JSON.readTree(jdbc.sql("select %s from customer c where c.id = ?".formatted(Images.of("c")))
                .param(customer)
                .query(String.class)
                .single());
        state.values().removeIf(Objects::isNull);
        assertThat(facts(image)).isEqualTo(state);
        return new History(changes);
    }

    public boolean has(String cause) {
        return changes.stream().anyMatch(each -> each.cause.equals(cause));
    }

    /** Without the house's own. */
    private static Map<String, JsonNode> facts(JsonNode image) {
        Map<String, JsonNode> facts = new HashMap<>();
        image.forEachEntry((name, value) -> {
            if (!name.startsWith("_")) {
                facts.put(name, value);
            }
        });
        return facts;
    }
}
