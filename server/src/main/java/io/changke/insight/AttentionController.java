package io.changke.insight;

import io.changke.customers.Whose;
import io.changke.fields.Conditions;
import io.changke.insight.Home.Attention;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of Home for those who look at their own customers, or their team's. */
@RestController
class AttentionController {

    /** @param inDecline how many there are of whom {@code atRisk} shows the most valuable */
    @Schema(name = "AttentionLists")
    record Lists(
            List<Attention> lookAfter,
            List<Attention> risers,
            List<Attention> atRisk,
            int inDecline,
            Map<String, Object> condition) {}

    private final Attentions attentions;
    private final HomeShelf shelf;

    AttentionController(Attentions attentions, HomeShelf shelf) {
        this.attentions = attentions;
        this.shelf = shelf;
    }

    @Operation(summary = "Who of your customers, or your team's, deserves a look today, and why")
    @GetMapping("/api/v1/base/attention")
    Lists lists(
            @Schema(allowableValues = {"mine", "team"}) @RequestParam String whose,
            @AuthenticationPrincipal Caller caller) {
        Whose asked = Whose.of(whose)
                .filter(each -> each != Whose.ALL)
                .orElseThrow(() -> Refusal.field("whose", "customers.whose"));
        Long reader = caller.userId();
        return new Lists(
                attentions.lookAfter(asked, reader),
                attentions.risers(shelf.home().previousOn(), asked, reader),
                attentions.atRisk(asked, reader),
                attentions.inDecline(asked, reader),
                Conditions.all(Conditions.is("stage", "decline"), condition(asked)));
    }

    private static Map<String, Object> condition(Whose whose) {
        return whose == Whose.MINE
                ? Conditions.is("ownership", "mine")
                : Conditions.in("ownership", List.of("mine", "team"));
    }
}
