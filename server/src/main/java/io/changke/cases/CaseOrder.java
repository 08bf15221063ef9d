package io.changke.cases;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import io.changke.platform.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** In which order cases are listed; each ends with the id, so that no two share a place. */
enum CaseOrder {
    /** Those without a day come last. */
    DUE("due", "coalesce(k.due_on, date 'infinity')", "date", false),
    URGENCY("-priority", "k.urgency", "smallint", true),
    OPENED("-opened", "k.opened_at", "timestamptz", true);

    private final String key;
    private final String value;
    private final String type;
    private final boolean descending;

    CaseOrder(String key, String value, String type, boolean descending) {
        this.key = key;
        this.value = value;
        this.type = type;
        this.descending = descending;
    }

    static CaseOrder of(@Nullable String key) {
        return key == null || key.isEmpty()
                ? DUE
                : Arrays.stream(values())
                        .filter(order -> order.key.equals(key))
                        .findFirst()
                        .orElseThrow(() -> Refusal.field("sort", "followups.oneOf", keys()));
    }

    private static String keys() {
        return Arrays.stream(values()).map(order -> order.key).collect(Collectors.joining(", "));
    }

    String place() {
        return "(" + value + ")::text";
    }

    String sql() {
        String direction = descending ? " desc" : "";
        return value + direction + ", k.id" + direction;
    }

    Condition after(String place, long id) {
        String comparison = descending ? "<" : ">";
        return condition(
                "(" + value + ", k.id) " + comparison + " (cast({0} as " + type + "), {1})", val(place), val(id));
    }
}
