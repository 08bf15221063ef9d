package io.changke.duplicates;

import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/duplicate-rules")
@Tag(name = "Duplicates")
class RulesController {

    @Schema(name = "DuplicateRule")
    record RuleView(
            int id,

            @Schema(description = "What both must have in common")
            String label,

            @Schema(description = "How sure one is then, in per cent")
            int weight,

            boolean enabled,
            int version) {}

    @Schema(name = "DuplicateRules")
    record RuleViews(List<RuleView> items) {}

    @Schema(name = "DuplicateRuleChange")
    record RuleChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer version,

            @Nullable Integer weight,
            @Nullable Boolean enabled) {}

    private final Rules rules;
    private final MessageSource messages;

    RulesController(Rules rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    @Operation(summary = "By which rules customers are suspected of being one and the same")
    @GetMapping
    RuleViews all(Locale language) {
        return new RuleViews(
                rules.all().stream().map(rule -> view(rule, language)).toList());
    }

    @Operation(summary = "Switch a rule on or off, or give it another weight; counts from the next search on")
    @PatchMapping("/{id}")
    RuleView change(@PathVariable int id, @RequestBody RuleChange change, Locale language) {
        if (change.version == null) {
            throw Refusal.field("version", "customers.version");
        }
        return view(rules.change(id, change.version, change.weight, change.enabled), language);
    }

    private RuleView view(Rule rule, Locale language) {
        String label = rule.kinds().stream()
                .map(kind -> messages.getMessage("duplicates.kind." + kind.key(), null, language))
                .collect(Collectors.joining(" + "));
        return new RuleView(rule.id(), label, rule.weight(), rule.enabled(), rule.version());
    }
}
