package io.changke.duplicates;

import static java.util.stream.Collectors.joining;

import io.changke.customers.Unions;
import io.changke.customers.Unions.Held;
import io.changke.duplicates.Groups.PairView;
import io.changke.duplicates.Suspicions.Member;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldLabels;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Several customers side by side, fact by fact, in words. */
@Component
class Comparison {

    private static final Set<String> MARKS = Set.of("id", "main", "verified");

    private final Unions unions;
    private final Suspicions suspicions;
    private final Rules rules;
    private final Evidence evidence;
    private final FieldCatalogue catalogue;
    private final FieldLabels labels;
    private final MessageSource messages;

    Comparison(
            Unions unions,
            Suspicions suspicions,
            Rules rules,
            Evidence evidence,
            FieldCatalogue catalogue,
            FieldLabels labels,
            MessageSource messages) {
        this.unions = unions;
        this.suspicions = suspicions;
        this.rules = rules;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.labels = labels;
        this.messages = messages;
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
        Field field = catalogue.field(name).orElse(null);
        String label = field == null
                ? messages.getMessage("duplicates.fact." + name, null, language)
                : labels.of(field, language);
        List<String> values = profiles.stream()
                .map(profile -> text(field, profile.facts().get(name), language))
                .toList();
        boolean differs = values.stream().distinct().count() > 1;
        return new FactRow(name, label, Uniting.isUnited(name, profiles), differs, values);
    }

    private String text(@Nullable Field field, @Nullable Object value, Locale language) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> !MARKS.contains(String.valueOf(entry.getKey())))
                    .map(entry -> entry.getValue() instanceof Map
                            ? entry.getKey() + " " + text(field, entry.getValue(), language)
                            : text(field, entry.getValue(), language))
                    .collect(joining(" "));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(item -> text(field, item, language)).collect(joining("\n"));
        }
        String plain = value instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return field != null && field.choices().contains(plain) ? labels.ofChoice(field, plain, language) : plain;
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
                int score = Rules.score(enabled, one, other);
                pairs.add(new PairView(one.id(), other.id(), score, evidence.of(one, other, language)));
            }
        }
        return pairs;
    }
}
