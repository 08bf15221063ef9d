package io.changke.fields;

import java.util.List;
import java.util.Map;

/** Writes conditions as {@link ConditionReader} reads them: a figure brings the one that finds the customers behind it. */
public final class Conditions {

    private Conditions() {}

    public static Map<String, Object> all(List<Map<String, Object>> conditions) {
        return Map.of("all", conditions);
    }

    public static Map<String, Object> all(Map<String, Object> one, Map<String, Object> other) {
        return all(List.of(one, other));
    }

    public static Map<String, Object> any(List<Map<String, Object>> conditions) {
        return Map.of("any", conditions);
    }

    public static Map<String, Object> not(Map<String, Object> condition) {
        return Map.of("not", condition);
    }

    public static Map<String, Object> is(String field, Object value) {
        return Map.of("field", field, "is", value);
    }

    public static Map<String, Object> in(String field, List<?> values) {
        return Map.of("field", field, "in", values);
    }

    public static Map<String, Object> empty(String field) {
        return Map.of("field", field, "empty", true);
    }

    public static Map<String, Object> atLeast(String field, Object value) {
        return Map.of("field", field, "atLeast", value.toString());
    }

    public static Map<String, Object> atMost(String field, Object value) {
        return Map.of("field", field, "atMost", value.toString());
    }

    public static Map<String, Object> olderThanDays(String field, int days) {
        return Map.of("field", field, "olderThanDays", days);
    }
}
