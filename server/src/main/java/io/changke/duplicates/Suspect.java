package io.changke.duplicates;

import io.changke.profile.Profile;

/** A customer as it is compared with others; the id is 0 for one that is not entered yet. */
record Suspect(long id, Profile profile, MatchKeys keys, String canonical) {

    static Suspect of(long id, Profile profile) {
        return new Suspect(id, profile, MatchKeys.of(profile), MatchKeys.canonical(profile));
    }
}
