package io.changke.duplicates;

import io.changke.customers.FactWords;
import io.changke.customers.Unions;
import io.changke.customers.Unions.Held;
import io.changke.duplicates.Groups.PairView;
import io.changke.duplicates.Suspicions.Member;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Several customers side by side, fact by fact, in words. */
@Component
class Comparison {

    private final Unions unions;
    private final Suspicions suspicions;
    private final Rules rules;
    private final Evidence evidence;
    private final FactWords words;

    Comparison(Unions unions, Suspicions suspicions, Rules rules, Evidence evidence, FactWords words) {
        this.unions = unions;
        this.suspicions = suspicions;
        this.rules = rules;
        this.evidence = evidence;
        this.words = words;
    }

    @Schema(name = "ComparedCustomer")
    record Compared(Member customer, int version) {}

    @Schema(name = "ComparedFact")
    record FactRow(
            String name,
            String label,

            @Schema(description = "All of it is kept; there is nothing to choose")
            boolean united,

            boolean differs,

            @Schema(description = "What each has, in words, in the order of the customers; empty where it has nothing")
            List<String> values) {}

    @Schema(name = "CustomerComparison")
    record Compare(List<Compared> customers, List<FactRow> facts, List<PairView> pairs) {}

    @Transactional
    Compare of(List<Long> ids, Locale language) {
        List<Member> members = ids.stream()
                .map(id -> suspicions.member(id).orElseThrow(() -> Refusal.notFound("customers.unknown")))
                .toList();
        Map<Long, Held> held = new java.util.HashMap<>();
        unions.look(ids).forEach(each -> held.put(each.id(), each));
        List<Held> ordered =
                ids.stream().map(id -> Objects.requireNonNull(held.get(id))).toList();
        List<Profile> profiles = ordered.stream().map(Held::profile).toList();
        List<FactRow> facts = Uniting.facts(profiles).stream()
                .filter(name -> !name.equals("ownedSince"))
                .map(name -> fact(name, profiles, language))
                .toList();
        List<Compared> customers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            customers.add(new Compared(members.get(i), ordered.get(i).version()));
        }
        return new Compare(customers, facts, pairs(ordered, language));
    }

    private FactRow fact(String name, List<Profile> profiles, Locale language) {
        List<String> values = profiles.stream()
                .map(profile -> words.value(name, profile.facts().get(name), language))
                .toList();
        boolean differs = values.stream().distinct().count() > 1;
        return new FactRow(name, words.label(name, language), Uniting.isUnited(name, profiles), differs, values);
    }

    private List<PairView> pairs(List<Held> customers, Locale language) {
        List<Rule> enabled = rules.enabled();
        List<Suspect> suspects = customers.stream()
                .map(each -> Suspect.of(each.id(), each.profile()))
                .toList();
        List<PairView> pairs = new ArrayList<>();
        for (int i = 0; i < suspects.size(); i++) {
            for (Suspect other : suspects.subList(i + 1, suspects.size())) {
                Suspect one = suspects.get(i);
                int score = Rules.score(Rules.holding(enabled, one, other));
                pairs.add(new PairView(one.id(), other.id(), score, evidence.of(one, other, language)));
            }
        }
        return pairs;
    }
}
