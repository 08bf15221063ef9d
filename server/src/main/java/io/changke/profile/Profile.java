package io.changke.profile;

import io.changke.platform.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything declared about one customer, by the facts' names; what is not there is empty. A field of the firm's own is
 * a fact {@code custom.<key>}.
 */
public final class Profile {

    public static final String CUSTOM = "custom.";
    private static final String POINTS = "contactPoints";
    private static final String ADDRESSES = "addresses";

    private final Map<String, @Nullable Object> facts;

    private Profile(Map<String, @Nullable Object> facts) {
        this.facts = facts;
        this.facts.values().removeIf(Objects::isNull);
        this.facts.putIfAbsent("kind", "person");
    }

    public static Profile of(Map<String, ?> facts) {
        return new Profile(new LinkedHashMap<>(facts));
    }

    public Map<String, Object> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** Facts by their names as a request says them: the firm's own fields are an object of their own. */
    public static Map<String, @Nullable Object> asRequested(Map<String, ?> named) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            if (name.startsWith(CUSTOM)) {
                own.put(name.substring(CUSTOM.length()), value);
            } else {
                facts.put(name, value);
            }
        });
        if (!own.isEmpty()) {
            facts.put("custom", own);
        }
        return facts;
    }

    public @Nullable String text(String name) {
        return facts.get(name) instanceof String text ? text : null;
    }

    /** With what the change names; null or blank clears. Names and values that cannot be are told to the checks. */
    public Profile changed(Map<String, ?> change, Checks checks) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        change.forEach((name, value) -> {
            Fact fact = Facts.of(name).filter(Fact::requestable).orElse(null);
            checks.require(fact != null, name, "fields.unknown", name);
            if (fact != null) {
                Object said = value == null ? null : fact.reader().read(value, name, checks);
                read.put(name, Readers.recognised(fact, said, facts.get(name)));
            }
        });
        read.entrySet()
                .removeIf(each -> !Facts.MAIN_LINES.contains(each.getKey())
                        && Objects.equals(each.getValue(), facts.get(each.getKey())));
        return with(read);
    }

    /** The same for values that were read before: of the firm's own fields, and those that are put back. */
    public Profile with(Map<String, ?> read) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(facts);
        changed.putAll(read);
        points(changed, read);
        addresses(changed, read);
        return new Profile(changed);
    }

    private void points(Map<String, @Nullable Object> changed, Map<String, ?> read) {
        if (!read.containsKey(POINTS) && Collections.disjoint(read.keySet(), Facts.MAIN_POINTS)) {
            return;
        }
        List<ContactPoint> points = read.containsKey(POINTS)
                ? MainPoints.marked(Readers.typed(read.get(POINTS), ContactPoint.class))
                : contactPoints();
        for (String column : Facts.MAIN_POINTS) {
            if (read.containsKey(column)) {
                points = MainPoints.with(points, column, (String) read.get(column));
            }
        }
        for (String column : Facts.MAIN_POINTS) {
            changed.put(column, MainPoints.value(points, column));
        }
        changed.put(POINTS, points.isEmpty() ? null : Readers.untyped(points));
    }

    private void addresses(Map<String, @Nullable Object> changed, Map<String, ?> read) {
        if (!read.containsKey(ADDRESSES)
                && Collections.disjoint(read.keySet(), Facts.MAIN_PLACE)
                && Collections.disjoint(read.keySet(), Facts.MAIN_LINES)) {
            return;
        }
        List<Address> addresses = addresses();
        if (read.containsKey(ADDRESSES)) {
            addresses = MainAddress.marked(Readers.typed(read.get(ADDRESSES), Address.class));
            MainAddress.place(addresses, changed);
        }
        Facts.MAIN_PLACE.stream().filter(read::containsKey).forEach(name -> changed.put(name, read.get(name)));
        addresses = MainAddress.complete(addresses, changed);
        MainAddress.place(addresses, changed);
        changed.keySet().removeAll(Facts.MAIN_LINES);
        changed.put(ADDRESSES, addresses.isEmpty() ? null : Readers.untyped(addresses));
    }

    public List<ContactPoint> contactPoints() {
        return MainPoints.complete(Readers.typed(facts.get(POINTS), ContactPoint.class), facts);
    }

    public List<Address> addresses() {
        return MainAddress.complete(Readers.typed(facts.get(ADDRESSES), Address.class), facts);
    }

    public boolean isNobody() {
        return Stream.of("name", "externalId", POINTS, "phone", "email", "wechat", "identifiers")
                .allMatch(name -> facts.get(name) == null);
    }

    /** All lists and objects as a reader gets them: empty ones too, and the main points in their lists. */
    public Map<String, Object> lists() {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (Fact fact : Facts.all()) {
            if (fact.column() == null && fact.type() != String.class) {
                Object empty = fact.isList() ? List.of() : Map.of();
                lists.put(fact.name(), Objects.requireNonNullElse(facts.get(fact.name()), empty));
            }
        }
        lists.put(POINTS, Readers.untyped(contactPoints()));
        lists.put(ADDRESSES, Readers.untyped(addresses()));
        return lists;
    }

    /** What the customer is called by other systems. */
    public List<String> identifiers() {
        return Readers.typed(facts.get("identifiers"), Identifier.class).stream()
                .map(Identifier::value)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names of facts that are otherwise in the other, the house's own left out. */
    public Set<String> differing(Profile other) {
        Set<String> names = new LinkedHashSet<>(facts.keySet());
        names.addAll(other.facts.keySet());
        names.removeIf(name -> name.startsWith("_") || Objects.equals(facts.get(name), other.facts.get(name)));
        return names;
    }

    /** Phones, e-mail addresses and names at which the customer is reached, by kind. */
    public List<String> reachedAt(boolean byDigits) {
        List<String> values = new ArrayList<>();
        for (ContactPoint point : contactPoints()) {
            boolean digits = List.of("mobile", "phone", "fax").contains(Objects.requireNonNullElse(point.type(), ""));
            if (digits == byDigits && point.value() != null) {
                values.add(point.value());
            }
        }
        return values;
    }
}
