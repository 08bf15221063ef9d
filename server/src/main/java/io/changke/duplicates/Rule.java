package io.changke.duplicates;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two customers must have in common to be suspected of being one.
 *
 * @param name of a rule of the firm's own; those that came along have none
 * @param weight how sure one is then, in per cent
 */
record Rule(int id, @Nullable String name, List<Kind> kinds, int weight, boolean enabled, int version) {

    boolean isOwn() {
        return name != null;
    }

    boolean holds(Suspect one, Suspect other) {
        return kinds.stream()
                .allMatch(kind -> kind.isKeyed()
                        ? !one.keys().shared(kind, other.keys()).isEmpty()
                        : one.traits().share(kind, other.traits()));
    }

    /** Of those that were found by the keys, who shares the rest. */
    boolean holds(Traits one, Traits other) {
        return kinds.stream().filter(kind -> !kind.isKeyed()).allMatch(kind -> one.share(kind, other));
    }

    /** What the rule rests on beside the names. */
    List<Kind> evidence() {
        return kinds.stream().filter(kind -> !kind.isOfNames()).toList();
    }

    /** Rules that rest on the same do not add up. */
    boolean restsOnOtherThan(Rule rule) {
        return Collections.disjoint(evidence(), rule.evidence());
    }

    /** Whose keys are compared; what has none is looked at afterwards. */
    List<Kind> keyed() {
        return kinds.stream().filter(Kind::isKeyed).toList();
    }

    /** Never a name alone, nor a name and what thousands share. */
    boolean isEvidence() {
        return kinds.stream().anyMatch(Kind::isStrong)
                || (kinds.contains(Kind.BIRTHDAY) && (kinds.contains(Kind.NAME) || kinds.contains(Kind.SOUND)));
    }

    boolean saysMoreThan(Rule before) {
        return enabled && !(before.enabled && kinds.equals(before.kinds));
    }

    boolean saysLessThan(Rule before) {
        return before.enabled && !(enabled && kinds.equals(before.kinds));
    }
}
