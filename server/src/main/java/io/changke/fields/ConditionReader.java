package io.changke.fields;

import io.changke.fields.Condition.Operator;
import io.changke.fields.Condition.Test;
import io.changke.platform.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conditions from JSON and back; a fault names the place in the JSON and the field. */
@Component
public class ConditionReader {

    private static final int DEEPEST = 20;
    private static final int LONGEST_LIST = 1000;
    private static final int MOST_DAYS = 36_525;

    private final FieldCatalogue catalogue;

    ConditionReader(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Null, or an object without a key, asks nothing. */
    public Condition read(@Nullable Map<String, ?> json) {
        return json == null || json.isEmpty() ? new Condition.All(List.of()) : read(json, "condition", 0);
    }

    private Condition read(@Nullable Object json, String at, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.field(at, "fields.condition.deep", DEEPEST);
        }
        if (!(json instanceof Map<?, ?> node) || node.isEmpty()) {
            throw Refusal.field(at, "fields.condition.shape");
        }
        if (node.containsKey("field")) {
            return test(node, at);
        }
        if (node.size() > 1) {
            throw Refusal.field(at, "fields.condition.shape");
        }
        String key = String.valueOf(node.keySet().iterator().next());
        Object value = node.get(key);
        return switch (key) {
            case "all" -> new Condition.All(several(value, at + ".all", depth));
            case "any" -> new Condition.Any(several(value, at + ".any", depth));
            case "not" -> new Condition.Not(read(value, at + ".not", depth + 1));
            default -> happened(key, value, at);
        };
    }

    private List<Condition> several(@Nullable Object json, String at, int depth) {
        if (!(json instanceof List<?> list) || list.size() > LONGEST_LIST) {
            throw Refusal.field(at, "fields.condition.list", LONGEST_LIST);
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> read(list.get(i), at + "[" + i + "]", depth + 1))
                .toList();
    }

    private Condition test(Map<?, ?> node, String at) {
        Field field = catalogue
                .field(node.get("field"))
                .filter(Field::filterable)
                .orElseThrow(() -> Refusal.field(at + ".field", "fields.unknown", String.valueOf(node.get("field"))));
        Operator operator = Arrays.stream(Operator.values())
                .filter(candidate -> node.size() == 2 && node.containsKey(candidate.key()))
                .findFirst()
                .orElseThrow(() -> Refusal.field(field.name(), "fields.condition.operator", field.name()));
        if (!operator.suits(field.type())) {
            throw Refusal.field(field.name(), "fields.condition.unsuited", operator.key(), field.name());
        }
        return new Test(field, operator, values(field, operator, node.get(operator.key())));
    }

    private static List<Object> values(Field field, Operator operator, @Nullable Object given) {
        if (operator == Operator.EMPTY) {
            if (!(given instanceof Boolean empty)) {
                throw wrong(field, given);
            }
            return List.of(empty);
        }
        if (operator.countsDays()) {
            return List.of(days(given, field.name()));
        }
        if (!operator.takesList()) {
            return List.of(value(field, given));
        }
        if (!(given instanceof List<?> list) || list.size() > LONGEST_LIST) {
            throw Refusal.field(field.name(), "fields.condition.list", LONGEST_LIST);
        }
        if (operator == Operator.BETWEEN && list.size() != 2) {
            throw Refusal.field(field.name(), "fields.condition.between");
        }
        return list.stream().map(each -> value(field, each)).toList();
    }

    private static Integer days(@Nullable Object given, String at) {
        if (!(given instanceof Integer days) || days < 0 || days > MOST_DAYS) {
            throw Refusal.field(at, "fields.condition.days", MOST_DAYS);
        }
        return days;
    }

    private static Object value(Field field, @Nullable Object given) {
        if (given == null) {
            throw wrong(field, given);
        }
        try {
            Object value = field.type().parse(given);
            if (field.type().hasChoices() && !field.choices().contains(value)) {
                throw wrong(field, given);
            }
            return value;
        } catch (IllegalArgumentException notOfThisType) {
            throw wrong(field, given);
        }
    }

    private static RuntimeException wrong(Field field, @Nullable Object given) {
        return Refusal.field(
                field.name(), "fields.condition.value." + field.type().key(), field.name(), String.valueOf(given));
    }

    private Condition happened(String name, @Nullable Object value, String at) {
        Event event = catalogue
                .event(name)
                .orElseThrow(() -> Refusal.field(at + "." + name, "fields.condition.unknown", name));
        if (!(value instanceof Map<?, ?> period)) {
            throw Refusal.field(at + "." + name, "fields.condition.period");
        }
        Map<String, @Nullable String> details = details(event, period, at + "." + name);
        if (period.containsKey("lastDays") && period.size() == 1 + details.size()) {
            Integer days = days(period.get("lastDays"), at + "." + name + ".lastDays");
            return new Condition.Happened(event, null, null, days, details);
        }
        LocalDate from = day(period.get("from"), at + "." + name + ".from");
        LocalDate to = day(period.get("to"), at + "." + name + ".to");
        return new Condition.Happened(event, from, to, null, details);
    }

    private static Map<String, @Nullable String> details(Event event, Map<?, ?> given, String at) {
        Map<String, @Nullable String> details = new LinkedHashMap<>();
        for (String name : event.details().keySet()) {
            Object value = given.get(name);
            if (value != null && !(value instanceof String)) {
                throw Refusal.field(at + "." + name, "fields.condition.value.text", name, String.valueOf(value));
            }
            if (given.containsKey(name)) {
                details.put(name, (String) value);
            }
        }
        return details;
    }

    private static LocalDate day(@Nullable Object given, String at) {
        try {
            return (LocalDate) FieldType.DATE.parse(String.valueOf(given));
        } catch (IllegalArgumentException notADate) {
            throw Refusal.field(at, "fields.condition.period");
        }
    }

    /** The same JSON that {@link #read} takes. */
    public static Map<String, Object> json(Condition condition) {
        if (condition instanceof Condition.All all) {
            return Map.of("all", all.of().stream().map(ConditionReader::json).toList());
        }
        if (condition instanceof Condition.Any any) {
            return Map.of("any", any.of().stream().map(ConditionReader::json).toList());
        }
        if (condition instanceof Condition.Not not) {
            return Map.of("not", json(not.of()));
        }
        if (condition instanceof Condition.Happened happened) {
            return Map.of(happened.event().name(), period(happened));
        }
        return json((Test) condition);
    }

    private static Map<String, @Nullable Object> period(Condition.Happened happened) {
        Map<String, @Nullable Object> period = new LinkedHashMap<>();
        if (happened.lastDays() != null) {
            period.put("lastDays", happened.lastDays());
        } else {
            period.put("from", String.valueOf(happened.from()));
            period.put("to", String.valueOf(happened.to()));
        }
        period.putAll(happened.details());
        return period;
    }

    private static Map<String, Object> json(Test test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", test.field().name());
        List<Object> values = test.values().stream()
                .map(value -> value instanceof LocalDate ? value.toString() : value)
                .toList();
        json.put(test.operator().key(), test.operator().takesList() ? values : values.get(0));
        return json;
    }
}
