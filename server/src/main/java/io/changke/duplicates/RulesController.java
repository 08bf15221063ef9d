package io.changke.duplicates;

import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/duplicate-rules")
@Tag(name = "Duplicates")
class RulesController {

    private static final String KINDS =
            "name, sound, alike (one of these at most), identifier, tax, phone, email, wechat, birthday, city";

    @Schema(name = "DuplicateRule")
    record RuleView(
            int id,

            @Schema(description = "Of a rule of the firm's own; those that came along have none") @Nullable
            String name,

            @Schema(description = "What both must have in common, in words")
            String label,

            @Schema(description = KINDS) List<String> kinds,

            @Schema(description = "How sure one is then, in per cent")
            int weight,

            boolean enabled,

            @Schema(description = "For how many suspected pairs it holds")
            long pairs,

            int version) {}

    @Schema(name = "DuplicateRules")
    record RuleViews(List<RuleView> items) {}

    @Schema(name = "NewDuplicateRule")
    record NewRule(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(
                    description = "All that both must have in common: " + KINDS
                            + ". A name alone is refused, and so is a name with a city",
                    example = "[\"sound\", \"wechat\"]",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            List<String> kinds,

            @Schema(description = "How sure one is then, in per cent; 80 where it is left out") @Nullable
            Integer weight,

            @Nullable Boolean enabled) {}

    @Schema(
            name = "DuplicateRuleChange",
            description = "What is left out stays. A rule that came along keeps its kinds and has no name")
    record RuleChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer version,

            @Nullable String name,
            @Nullable List<String> kinds,
            @Nullable Integer weight,
            @Nullable Boolean enabled) {}

    private final Rules rules;
    private final RuleChanges changes;
    private final Pairs pairs;
    private final MessageSource messages;

    RulesController(Rules rules, RuleChanges changes, Pairs pairs, MessageSource messages) {
        this.rules = rules;
        this.changes = changes;
        this.pairs = pairs;
        this.messages = messages;
    }

    @Operation(
            summary = "By which rules customers are suspected of being one and the same, and how many pairs each finds")
    @GetMapping
    RuleViews all(Locale language) {
        Map<Integer, Long> counts = pairs.countByRule();
        return new RuleViews(rules.all().stream()
                .map(rule -> view(rule, counts.getOrDefault(rule.id(), 0L), language))
                .toList());
    }

    @Operation(summary = "Make a rule of one's own; it counts on entry at once, and a search by it starts")
    @PostMapping
    ResponseEntity<RuleView> add(@RequestBody NewRule wanted, @AuthenticationPrincipal Caller caller, Locale language) {
        RuleDraft draft = new RuleDraft(wanted.name, wanted.kinds, wanted.weight, wanted.enabled);
        Rule added = changes.add(draft.asNew(), caller.userId());
        return ResponseEntity.created(URI.create("/api/v1/duplicate-rules/" + added.id()))
                .body(view(added, language));
    }

    @Operation(
            summary = "Switch a rule on or off, give it another weight, or change one of one's own",
            description =
                    "Suspicions that rest on what it no longer says are gone at once; a search for what it newly says"
                            + " starts")
    @PatchMapping("/{id}")
    RuleView change(
            @PathVariable int id,
            @RequestBody RuleChange change,
            @AuthenticationPrincipal Caller caller,
            Locale language) {
        if (change.version == null) {
            throw Refusal.field("version", "customers.version");
        }
        RuleDraft draft = new RuleDraft(change.name, change.kinds, change.weight, change.enabled);
        return view(changes.change(id, change.version, draft::on, caller.userId()), language);
    }

    @Operation(summary = "Delete a rule of one's own; suspicions that rest on it alone are gone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void delete(@PathVariable int id, @RequestParam int version) {
        changes.delete(id, version);
    }

    private RuleView view(Rule rule, Locale language) {
        return view(rule, pairs.countByRule().getOrDefault(rule.id(), 0L), language);
    }

    private RuleView view(Rule rule, long found, Locale language) {
        String label = rule.kinds().stream()
                .map(kind -> messages.getMessage("duplicates.kind." + kind.key(), null, language))
                .collect(Collectors.joining(" + "));
        List<String> kinds = rule.kinds().stream().map(Kind::key).toList();
        return new RuleView(rule.id(), rule.name(), label, kinds, rule.weight(), rule.enabled(), found, rule.version());
    }
}
