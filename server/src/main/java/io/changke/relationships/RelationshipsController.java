package io.changke.relationships;

import io.changke.customers.Cause;
import io.changke.customers.Customers;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.relationships.Neighbourhood.Network;
import io.changke.relationships.Relationship.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Relationships")
class RelationshipsController {

    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_STEPS = 2;

    @Schema(name = "RelationshipDetails")
    record Details(
            @Schema(description = "What the other is to the customer", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Kind kind,

            @Schema(
                    description = "Of a contact person: buyer, payer, user, decision-maker, influencer, other",
                    example = "[\"decision-maker\"]")
            @Nullable
            List<String> roles,

            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String note,

            @Schema(description = "To change: the version that was read") @Nullable
            Integer version) {

        Draft draft() {
            List<String> given = roles == null ? List.of() : List.copyOf(roles);
            String said = note == null || note.isBlank() ? null : note.strip();
            new Checks()
                    .require(kind != null, "kind", "profile.needed")
                    .require(Kind.ROLES.containsAll(given), "roles", "profile.choice", String.join(", ", Kind.ROLES))
                    .require(given.isEmpty() || kind == null || kind.hasRoles(), "roles", "relationships.roles")
                    .require(since == null || until == null || !until.isBefore(since), "until", "relationships.until")
                    .require(
                            said == null || said.codePointCount(0, said.length()) <= LONGEST_NOTE,
                            "note",
                            "profile.tooLong",
                            LONGEST_NOTE)
                    .done();
            return new Draft(
                    Objects.requireNonNull(kind), given.stream().distinct().toList(), since, until, said);
        }
    }

    @Schema(name = "NewRelationship")
    record NewRelationship(
            @Schema(description = "A customer") @Nullable Long other,

            @Schema(
                    ref = "#/components/schemas/NewCustomer",
                    description = "Instead: somebody who is entered with the relationship")
            @Nullable
            Map<String, Object> enter,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Details details) {}

    @Schema(name = "Relationships")
    record Items(List<Relationship> items) {}

    private final Relationships relationships;
    private final Neighbourhood neighbourhood;
    private final Customers customers;

    RelationshipsController(Relationships relationships, Neighbourhood neighbourhood, Customers customers) {
        this.relationships = relationships;
        this.neighbourhood = neighbourhood;
        this.customers = customers;
    }

    @Operation(summary = "The people and firms around a customer, in both directions; those without an end first")
    @GetMapping("/relationships")
    Items list(@PathVariable long id) {
        known(id);
        return new Items(neighbourhood.of(id));
    }

    @Operation(summary = "Relate a customer to another, or to somebody who is entered by it")
    @PostMapping("/relationships")
    @ResponseStatus(HttpStatus.CREATED)
    Relationship add(
            @PathVariable long id, @RequestBody NewRelationship entered, @AuthenticationPrincipal Caller caller) {
        known(id);
        if (entered.details == null) {
            throw Refusal.field("details", "profile.needed");
        }
        Draft draft = entered.details.draft();
        new Checks()
                .require((entered.other == null) != (entered.enter == null), "other", "relationships.other")
                .done();
        long added = entered.enter == null
                ? relationships.add(id, Objects.requireNonNull(entered.other), draft, caller.userId())
                : relationships.enter(id, entered.enter, draft, Cause.of(Cause.Kind.CREATE, caller));
        return shown(id, added);
    }

    @Operation(
            summary = "Say anew how they stand to each other; refused when somebody else changed it since it was read")
    @PutMapping("/relationships/{relationship}")
    Relationship change(@PathVariable long id, @PathVariable long relationship, @RequestBody Details details) {
        known(id);
        if (details.version == null) {
            throw Refusal.field("version", "profile.needed");
        }
        relationships.change(id, relationship, details.version, details.draft());
        return shown(id, relationship);
    }

    @Operation(summary = "Remove a relationship; both customers stay")
    @DeleteMapping("/relationships/{relationship}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable long relationship, @RequestParam int version) {
        known(id);
        relationships.remove(id, relationship, version);
    }

    @Operation(
            summary = "The network around a customer, up to two steps",
            description = "At most 60 customers; a link's end is its kind to its beginning")
    @GetMapping("/network")
    Network network(@PathVariable long id, @RequestParam(defaultValue = "2") int steps) {
        known(id);
        if (steps < 1 || steps > MOST_STEPS) {
            throw Refusal.field("steps", "fields.limit", MOST_STEPS);
        }
        return neighbourhood.network(id, steps);
    }

    private Relationship shown(long customer, long id) {
        return neighbourhood.of(customer).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(Relationships::unknown);
    }

    private void known(long customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
    }
}
