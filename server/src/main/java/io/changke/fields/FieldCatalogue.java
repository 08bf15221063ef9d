package io.changke.fields;

import io.changke.platform.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All fields and events that the packages offer, in the order of the packages, and behind them the firm's own fields. */
@Component
public class FieldCatalogue {

    private final Map<String, Field> builtIn = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final List<ChangingFields> changing;
    private volatile Known known = new Known(List.of(), Map.of());

    /** The catalogue as it was put together from these lists; a changed list is another one. */
    private record Known(List<List<Field>> lists, Map<String, Field> fields) {

        boolean of(List<List<Field>> newest) {
            return !fields.isEmpty()
                    && lists.size() == newest.size()
                    && java.util.stream.IntStream.range(0, lists.size()).allMatch(i -> lists.get(i) == newest.get(i));
        }
    }

    FieldCatalogue(List<FieldSource> sources, List<ChangingFields> changing, List<Event> events) {
        this.changing = changing;
        sources.stream().flatMap(source -> source.fields().stream()).forEach(field -> add(builtIn, field));
        events.forEach(event -> this.events.put(event.name(), event));
    }

    private static void add(Map<String, Field> fields, Field field) {
        if (fields.put(field.name(), field) != null) {
            throw new IllegalStateException("Two packages declare the field " + field.name());
        }
    }

    /** Those of this moment; who needs them twice keeps them. */
    public Collection<Field> fields() {
        return current(changing.stream().map(ChangingFields::fields).toList()).values();
    }

    /** Those that every firm has. */
    public Collection<Field> builtIn() {
        return Collections.unmodifiableCollection(builtIn.values());
    }

    private Map<String, Field> current(List<List<Field>> lists) {
        Known before = known;
        if (before.of(lists)) {
            return before.fields;
        }
        Map<String, Field> fields = new LinkedHashMap<>(builtIn);
        lists.forEach(list -> list.forEach(field -> add(fields, field)));
        known = new Known(lists, Collections.unmodifiableMap(fields));
        return known.fields;
    }

    /** The order a request asks for by a field's name, "-" before it for the greatest first. */
    public Sort sort(String key) {
        boolean descending = key.startsWith("-");
        return field(descending ? key.substring(1) : key)
                .filter(Field::sortable)
                .map(field -> new Sort(field, descending))
                .orElseThrow(() -> Refusal.field("sort", "fields.unknown", key));
    }

    public Optional<Field> field(@Nullable Object name) {
        String key = Objects.toString(name, "");
        Field field =
                current(changing.stream().map(ChangingFields::fields).toList()).get(key);
        return Optional.ofNullable(field).or(() -> Optional.ofNullable(newest().get(key)));
    }

    private Map<String, Field> newest() {
        return current(changing.stream().map(ChangingFields::newest).toList());
    }

    Collection<Event> events() {
        return Collections.unmodifiableCollection(events.values());
    }

    Optional<Event> event(String name) {
        return Optional.ofNullable(events.get(name));
    }

    static Set<Join> joins(Collection<Field> fields) {
        return fields.stream()
                .map(Field::join)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
