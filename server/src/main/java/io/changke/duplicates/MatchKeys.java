package io.changke.duplicates;

import io.changke.profile.Plain;
import io.changke.profile.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer is recognised by: for each kind the values that another one may have too. */
record MatchKeys(Map<Kind, Set<String>> values) {

    private static final int SHORTEST_PHONE = 5;
    private static final int MOBILE = 11;
    private static final int LONGEST = 200;
    private static final char BETWEEN = '\u001f';

    static MatchKeys of(Profile profile) {
        Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);
        profile.reachedAt(true).forEach(phone -> add(keys, Kind.PHONE, phone(phone)));
        profile.reachedAt(false).stream()
                .filter(point -> point.indexOf('@') > 0)
                .forEach(email -> add(keys, Kind.EMAIL, Names.plain(email)));
        profile.contactPoints().stream()
                .filter(point -> "wechat".equals(point.type()) && point.value() != null)
                .forEach(point -> add(keys, Kind.WECHAT, Names.plain(point.value())));
        if (profile.facts().get("identifiers") instanceof List<?> identifiers) {
            for (Object each : identifiers) {
                if (each instanceof Map<?, ?> identifier && identifier.get("value") != null) {
                    String system = String.valueOf(identifier.get("system"));
                    add(
                            keys,
                            Kind.IDENTIFIER,
                            Names.plain(system) + BETWEEN + Names.plain(String.valueOf(identifier.get("value"))));
                }
            }
        }
        String tax = profile.text("taxNumber");
        add(keys, Kind.TAX, tax == null ? null : Names.plain(tax).toUpperCase(Locale.ROOT));
        add(keys, Kind.BIRTHDAY, profile.text("birthday"));
        add(keys, Kind.BIRTHDAY, profile.text("birthdayLunar"));
        String name = canonical(profile);
        add(keys, Kind.NAME, name);
        Names.sounds(name).forEach(sound -> add(keys, Kind.SOUND, sound));
        return new MatchKeys(keys);
    }

    static String canonical(Profile profile) {
        String name = profile.text("name");
        return name == null ? "" : Names.canonical(name);
    }

    private static void add(Map<Kind, Set<String>> keys, Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank() && value.length() <= LONGEST) {
            keys.computeIfAbsent(kind, none -> new LinkedHashSet<>()).add(value);
        }
    }

    /** Without +86 and 0086; null where it is too short to tell anybody by. */
    private static @Nullable String phone(String written) {
        String digits = Plain.digits(written);
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        if (digits.startsWith("86") && digits.length() > MOBILE) {
            digits = digits.substring(2);
        }
        return digits.length() < SHORTEST_PHONE ? null : digits;
    }

    Set<String> of(Kind kind) {
        return values.getOrDefault(kind, Set.of());
    }

    Set<String> shared(Kind kind, MatchKeys other) {
        Set<String> shared = new LinkedHashSet<>(of(kind));
        shared.retainAll(other.of(kind));
        return shared;
    }

    boolean has(List<Kind> kinds) {
        return kinds.stream()
                .filter(kind -> kind != Kind.CITY)
                .allMatch(kind -> !of(kind == Kind.ALIKE ? Kind.NAME : kind).isEmpty());
    }

    /** As rows: the kinds in one column, the values in the other. */
    List<List<String>> rows() {
        List<String> kinds = new ArrayList<>();
        List<String> each = new ArrayList<>();
        values.forEach((kind, set) -> {
            kinds.addAll(Collections.nCopies(set.size(), kind.key()));
            each.addAll(set);
        });
        return List.of(kinds, each);
    }
}
