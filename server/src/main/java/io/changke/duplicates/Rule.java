package io.changke.duplicates;

import java.util.List;

/**
 * What two customers must have in common to be suspected of being one.
 *
 * @param weight how sure one is then, in per cent
 */
record Rule(int id, List<Kind> kinds, int weight, boolean enabled, int version) {

    boolean holds(Suspect one, Suspect other) {
        return kinds.stream()
                .allMatch(kind -> kind == Kind.ALIKE
                        ? Names.alike(one.canonical(), other.canonical())
                        : !one.keys().shared(kind, other.keys()).isEmpty());
    }

    /** What the rule rests on beside the names: rules that rest on the same do not add up. */
    List<Kind> evidence() {
        return kinds.stream().filter(kind -> !kind.isOfNames()).toList();
    }

    /** Whose keys are compared; the likeness of names is looked at afterwards. */
    List<Kind> keyed() {
        return kinds.stream().filter(kind -> kind != Kind.ALIKE).toList();
    }
}
