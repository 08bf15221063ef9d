package io.changke.duplicates;

import io.changke.profile.Profile;

/** A customer as it is compared with others; the id is 0 for one that is not entered yet. */
record Suspect(long id, Profile profile, MatchKeys keys, Traits traits) {

    static Suspect of(long id, Profile profile) {
        return new Suspect(id, profile, MatchKeys.of(profile), Traits.of(profile));
    }
}
