package io.changke.duplicates;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody says of a rule, checked; what is left out stays. */
record RuleDraft(
        @Nullable String name,
        @Nullable List<String> kinds,
        @Nullable Integer weight,
        @Nullable Boolean enabled) {

    private static final int LONGEST_NAME = 60;
    private static final int USUAL_WEIGHT = 80;

    Rule asNew() {
        Rule none = new Rule(0, "", List.of(), weight == null ? USUAL_WEIGHT : weight, true, 0);
        return new RuleDraft(name == null ? "" : name, kinds == null ? List.of() : kinds, weight, enabled).on(none);
    }

    /** A rule that came along says what it says; only how sure it makes and whether it counts are the firm's. */
    Rule on(Rule rule) {
        if (!rule.isOwn() && (name != null || kinds != null)) {
            throw Refusal.conflict("duplicates.ruleGiven");
        }
        Checks checks = new Checks();
        String called = name == null ? rule.name() : name.replace("\0", "").strip();
        if (called != null) {
            checks.require(!called.isEmpty(), "name", "problem.missing")
                    .require(called.length() <= LONGEST_NAME, "name", "problem.tooLong", LONGEST_NAME);
        }
        int sure = weight == null ? rule.weight() : weight;
        checks.require(sure >= 1 && sure <= 99, "weight", "duplicates.weight");
        List<Kind> what = kinds == null ? rule.kinds() : read(kinds);
        Rule wanted =
                new Rule(rule.id(), called, what, sure, enabled == null ? rule.enabled() : enabled, rule.version());
        checks.require(what.stream().filter(Kind::isOfNames).count() <= 1, "kinds", "duplicates.oneName")
                .require(wanted.isEvidence(), "kinds", "duplicates.weak")
                .done();
        return wanted;
    }

    /** In their own order, so that the same rule is known again. */
    private static List<Kind> read(List<String> keys) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String key : keys) {
            kinds.add(Kind.find(key).orElseThrow(() -> Refusal.field("kinds", "duplicates.kindUnknown", key)));
        }
        return List.copyOf(kinds);
    }
}
