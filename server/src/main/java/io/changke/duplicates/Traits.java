package io.changke.duplicates;

import io.changke.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What is compared of two customers who were found by something else. */
record Traits(String name, String city) {

    /** @param name as {@link Names#canonical} */
    static Traits of(@Nullable String name, @Nullable String city) {
        return new Traits(name == null ? "" : name, city == null ? "" : Names.city(city));
    }

    static Traits of(Profile profile) {
        return of(MatchKeys.canonical(profile), profile.text("city"));
    }

    boolean share(Kind kind, Traits other) {
        return switch (kind) {
            case ALIKE -> Names.alike(name, other.name);
            case CITY -> !city.isEmpty() && city.equals(other.city);
            default -> throw new IllegalArgumentException(kind + " is found by its key");
        };
    }
}
