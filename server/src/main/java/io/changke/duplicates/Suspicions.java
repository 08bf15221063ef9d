package io.changke.duplicates;

import io.changke.customers.Customers;
import io.changke.duplicates.Candidates.Candidate;
import io.changke.duplicates.Candidates.Found;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be the same as a customer, as it is now; asked for also before one is entered. */
@Component
class Suspicions {

    private static final int SHOWN = 10;

    private final Candidates candidates;
    private final Suspects suspects;
    private final Customers customers;
    private final Evidence evidence;

    Suspicions(Candidates candidates, Suspects suspects, Customers customers, Evidence evidence) {
        this.candidates = candidates;
        this.suspects = suspects;
        this.customers = customers;
        this.evidence = evidence;
    }

    @Schema(name = "SuspectedCustomer")
    record Member(
            long id,
            String displayName,
            @Nullable String externalId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String city) {

        static Member of(Map<String, @Nullable Object> customer) {
            return new Member(
                    ((Number) java.util.Objects.requireNonNull(customer.get("id"))).longValue(),
                    String.valueOf(customer.get("displayName")),
                    (String) customer.get("externalId"),
                    (String) customer.get("phone"),
                    (String) customer.get("email"),
                    (String) customer.get("city"));
        }
    }

    @Schema(name = "SuspectedDuplicate")
    record Suspicion(
            Member customer,

            @Schema(description = "How sure, in per cent") int score,

            List<String> reasons) {}

    /** @param crowded what was given that too many share to say anything by it */
    record Checked(List<Suspicion> candidates, List<String> crowded) {}

    /** Refused where there is no such customer in the reader's sight. */
    List<Suspicion> of(long customer, Locale language) {
        if (member(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
        Suspect one = suspects.read(List.of(customer)).get(customer);
        return one == null ? List.of() : shown(one, candidates.of(one), language);
    }

    Checked check(Map<String, ?> facts, Locale language) {
        Suspect one = Suspect.of(0, Profile.of(facts));
        Found found = candidates.of(one);
        List<String> crowded = found.crowded().stream()
                .map(rule -> rule.evidence().get(0))
                .distinct()
                .map(Kind::key)
                .toList();
        return new Checked(shown(one, found, language), crowded);
    }

    private List<Suspicion> shown(Suspect one, Found found, Locale language) {
        return found.candidates().stream()
                .limit(SHOWN)
                .flatMap(candidate ->
                        member(candidate.suspect().id())
                                .map(member -> suspicion(one, candidate, member, language))
                                .stream())
                .toList();
    }

    private Suspicion suspicion(Suspect one, Candidate candidate, Member member, Locale language) {
        return new Suspicion(member, candidate.score(), evidence.of(one, candidate.suspect(), language));
    }

    /** Empty for who is out of the reader's sight. */
    Optional<Member> member(long id) {
        return customers.find(id).map(Member::of);
    }
}
