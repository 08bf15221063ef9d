package io.changke.cases;

import io.changke.cases.CaseList.Listed;
import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases as they are read; what changes them stands beside. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CasesController {

    private static final int LONGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    @Schema(name = "CaseSearch")
    record CaseSearch(
            @Schema(
                    allowableValues = {"mine", "all"},
                    defaultValue = "all")
            @Nullable
            String whose,

            @Schema(
                    allowableValues = {"open", "overdue", "closed", "all"},
                    defaultValue = "open")
            @Nullable
            String which,

            @Schema(allowableValues = {"complaint", "question", "request"}) @Nullable
            String kind,

            @Schema(allowableValues = {"low", "normal", "high", "urgent"}) @Nullable
            String priority,

            @Schema(description = "Only those of this customer") @Nullable
            Long customer,

            @Schema(description = "In the subject or the text, or whatever finds the customer") @Nullable
            String q,

            @Schema(
                    allowableValues = {"due", "-priority", "-opened"},
                    defaultValue = "due")
            @Nullable
            String sort,

            @Nullable Integer limit,
            @Nullable String after) {}

    @Schema(name = "Cases")
    record CasePage(List<CaseView> items, @Nullable String next) {}

    record CaseCount(long count) {}

    private final CaseList list;
    private final Cursors cursors;

    CasesController(CaseList list, Cursors cursors) {
        this.list = list;
        this.cursors = cursors;
    }

    @Operation(summary = "List cases")
    @PostMapping("/search")
    CasePage search(@RequestBody CaseSearch search, @AuthenticationPrincipal Caller caller) {
        int limit = search.limit == null ? USUAL_PAGE : search.limit;
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        CaseFilter filter = filter(search, caller);
        CaseOrder order = CaseOrder.of(search.sort);
        String name = "cases " + order + filter;
        String after = search.after;
        Position from = cursors.after(after, name).orElse(new Position(null, 0));
        List<Listed> found = list.page(filter, order, from.value(), from.id(), limit + 1);
        List<CaseView> shown = found.stream().limit(limit).map(Listed::shown).toList();
        if (found.size() <= limit) {
            return new CasePage(shown, null);
        }
        Listed last = found.get(limit - 1);
        return new CasePage(
                shown, cursors.write(new Position(last.place(), last.shown().id()), name));
    }

    @Operation(summary = "Count cases")
    @PostMapping("/count")
    CaseCount count(@RequestBody CaseSearch search, @AuthenticationPrincipal Caller caller) {
        return new CaseCount(list.count(filter(search, caller)));
    }

    @Operation(summary = "One case")
    @GetMapping("/{id}")
    CaseView one(@PathVariable long id) {
        return list.find(id).orElseThrow(Cases::unknown);
    }

    private static CaseFilter filter(CaseSearch search, Caller caller) {
        return new CaseFilter(
                search.which == null ? "open" : CaseWords.oneOf(CaseFilter.WHICH, search.which, "which"),
                "mine"
                        .equals(
                                search.whose == null
                                        ? ""
                                        : CaseWords.oneOf(List.of("mine", "all"), search.whose, "whose")),
                caller.userId(),
                search.kind == null ? null : CaseWords.oneOf(CaseWords.KINDS, search.kind, "kind"),
                search.priority == null ? null : CaseWords.oneOf(CaseWords.PRIORITIES, search.priority, "priority"),
                search.customer,
                search.q);
    }
}
