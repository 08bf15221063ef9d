package io.changke.insight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions as the API takes them: the customers behind a figure. */
final class Conditions {

    private Conditions() {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> all(Map<String, Object>... conditions) {
        return Map.of("all", List.of(conditions));
    }

    static Map<String, Object> not(Map<String, Object> condition) {
        return Map.of("not", condition);
    }

    static Map<String, Object> is(String field, Object value) {
        return Map.of("field", field, "is", value);
    }

    static Map<String, Object> empty(String field) {
        return Map.of("field", field, "empty", true);
    }

    static Map<String, Object> atLeast(String field, Object value) {
        return Map.of("field", field, "atLeast", value.toString());
    }

    static Map<String, Object> between(String field, LocalDate from, LocalDate to) {
        return all(atLeast(field, from), Map.of("field", field, "atMost", to.toString()));
    }

    static Map<String, Object> purchased(LocalDate from, LocalDate to) {
        return Map.of("purchased", Map.of("from", from.toString(), "to", to.toString()));
    }

    /** @param channel null: bought without one */
    static Map<String, Object> purchasedThrough(@Nullable String channel, LocalDate from, LocalDate to) {
        Map<String, @Nullable Object> period = new LinkedHashMap<>();
        period.put("from", from.toString());
        period.put("to", to.toString());
        period.put("channel", channel);
        return Map.of("purchased", period);
    }

    /** @param owner by name; null: nobody */
    static Map<String, Object> ownedBy(@Nullable String owner) {
        return owner == null ? is("ownership", "pool") : is("owner", owner);
    }

    static Map<String, Object> everyone() {
        return not(empty("firstPurchaseOn"));
    }
}
