package io.changke.duplicates;

import io.changke.profile.Fact;
import io.changke.profile.Facts;
import io.changke.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One profile out of several: for each fact the chosen one's, else the first that has it; lists are united. */
final class Uniting {

    private static final Set<String> PLACE = Set.of("country", "province", "city", "district");
    private static final Set<String> POINTS = Set.of("phone", "email", "wechat");
    private static final Set<String> MARKS = Set.of("id", "main", "verified");
    private static final Set<String> OWNED = Set.of("owner", "ownedSince");
    private static final Set<String> LISTED = Set.of("contactPoints", "addresses");
    private static final String EXTERNAL_ID = "externalId";
    private static final String IDENTIFIERS = "identifiers";
    private static final String CONSENTS = "consents";

    private Uniting() {}

    /** All facts that any of them has, in the order of a record. */
    static List<String> facts(List<Profile> profiles) {
        Set<String> there = new LinkedHashSet<>();
        profiles.forEach(profile -> there.addAll(profile.facts().keySet()));
        Set<String> ordered = new LinkedHashSet<>();
        Facts.all().stream().map(Fact::name).filter(there::contains).forEach(ordered::add);
        there.stream().filter(name -> name.startsWith(Profile.CUSTOM)).sorted().forEach(ordered::add);
        ordered.removeIf(name -> name.startsWith("_"));
        return List.copyOf(ordered);
    }

    /** Whether nothing is to be chosen, because all is kept. */
    static boolean isUnited(String name, List<Profile> profiles) {
        return name.equals(CONSENTS)
                || name.equals(EXTERNAL_ID)
                || profiles.stream().anyMatch(profile -> profile.facts().get(name) instanceof List);
    }

    /** Whose fact it is unless somebody chooses: the place in the list, the one that stays being the first. */
    static int usual(String name, List<Profile> profiles) {
        for (int i = 0; i < profiles.size(); i++) {
            Map<String, Object> facts = profiles.get(i).facts();
            Set<String> together = PLACE.contains(name) ? PLACE : OWNED.contains(name) ? OWNED : Set.of(name);
            if (together.stream().anyMatch(facts::containsKey)) {
                return i;
            }
        }
        return 0;
    }

    /**
     * The united profile.
     *
     * @param profiles that of the customer who stays first
     * @param chosen by the fact's name the place in the list of who has it right
     */
    static Profile unite(List<Profile> profiles, Map<String, Integer> chosen) {
        Profile first = profiles.get(0);
        Map<String, @Nullable Object> united = new LinkedHashMap<>();
        for (String name : facts(profiles)) {
            if (name.equals(EXTERNAL_ID)) {
                continue;
            }
            if (isUnited(name, profiles)) {
                united.put(name, name.equals(CONSENTS) ? consents(profiles) : lists(name, profiles));
            } else {
                int from = chosen.getOrDefault(name, usual(name, profiles));
                Object value = profiles.get(from).facts().get(name);
                if (value != null || !POINTS.contains(name)) {
                    united.put(name, value);
                }
            }
        }
        List<Object> identifiers = identifiers(profiles, united.get(IDENTIFIERS));
        united.put(IDENTIFIERS, identifiers.isEmpty() ? null : identifiers);
        united.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return first.with(united);
    }

    /** The numbers of those who go stay known as identifiers; the one who stays keeps its own. */
    private static List<Object> identifiers(List<Profile> profiles, @Nullable Object known) {
        List<Object> identifiers = new ArrayList<>(known instanceof List<?> list ? list : List.of());
        profiles.stream()
                .skip(1)
                .map(profile -> profile.text(EXTERNAL_ID))
                .filter(Objects::nonNull)
                .map(value -> Map.of("system", EXTERNAL_ID, "value", value))
                .filter(each -> !identifiers.contains(each))
                .forEach(identifiers::add);
        return identifiers;
    }

    private static List<Object> lists(String name, List<Profile> profiles) {
        Map<Object, Object> items = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            Object value = LISTED.contains(name)
                    ? profile.lists().get(name)
                    : profile.facts().get(name);
            if (value instanceof List<?> list) {
                list.forEach(item -> items.putIfAbsent(bare(item), item));
            }
        }
        return List.copyOf(items.values());
    }

    /** Two items are the same when they say the same, whatever they are called and whether verified. */
    private static Object bare(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return item;
        }
        Map<Object, @Nullable Object> bare = new LinkedHashMap<>(map);
        bare.keySet().removeIf(key -> MARKS.contains(String.valueOf(key)));
        return bare;
    }

    /** Per channel and purpose the latest word counts. */
    private static Map<String, Object> consents(List<Profile> profiles) {
        Map<String, Map<String, Map<?, ?>>> latest = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            if (profile.facts().get(CONSENTS) instanceof Map<?, ?> channels) {
                channels.forEach((channel, purposes) -> ((Map<?, ?>) purposes)
                        .forEach((purpose, consent) -> latest.computeIfAbsent(
                                        String.valueOf(channel), none -> new LinkedHashMap<>())
                                .merge(String.valueOf(purpose), (Map<?, ?>) consent, Uniting::later)));
            }
        }
        return Map.copyOf(latest);
    }

    private static Map<?, ?> later(Map<?, ?> one, Map<?, ?> other) {
        return String.valueOf(other.get("at")).compareTo(String.valueOf(one.get("at"))) > 0 ? other : one;
    }
}
