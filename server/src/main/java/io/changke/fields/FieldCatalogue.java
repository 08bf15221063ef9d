package io.changke.fields;

import io.changke.platform.Refusal;
import java.util.Collection;
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

/** All fields and events that the packages offer, in the order of the packages. */
@Component
public class FieldCatalogue {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();

    FieldCatalogue(List<FieldSource> sources, List<Event> events) {
        sources.stream().flatMap(source -> source.fields().stream()).forEach(this::add);
        events.forEach(event -> this.events.put(event.name(), event));
    }

    private void add(Field field) {
        if (fields.put(field.name(), field) != null) {
            throw new IllegalStateException("Two packages declare the field " + field.name());
        }
    }

    public Collection<Field> fields() {
        return fields.values();
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
        return Optional.ofNullable(fields.get(Objects.toString(name, "")));
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
