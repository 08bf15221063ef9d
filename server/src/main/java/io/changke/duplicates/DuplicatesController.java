package io.changke.duplicates;

import io.changke.duplicates.Groups.Group;
import io.changke.duplicates.Groups.Page;
import io.changke.duplicates.Groups.State;
import io.changke.duplicates.Pairs.Family;
import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.platform.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/duplicates")
@Tag(name = "Duplicates")
class DuplicatesController {

    private static final int LONGEST_PAGE = 50;
    private static final int MOST_AT_ONCE = 20;
    private static final String LIST = "duplicates";

    @Schema(name = "DuplicateGroups")
    record GroupPage(List<Group> items, @Nullable String next) {}

    @Schema(name = "CustomersToldApart")
    record ToldApart(List<Long> customers) {}

    @Schema(name = "StartedSearch")
    record Started(long job) {}

    private final Groups groups;
    private final Suspicions suspicions;
    private final Pairs pairs;
    private final Watch watch;
    private final Cursors cursors;
    private final Jobs jobs;

    DuplicatesController(Groups groups, Suspicions suspicions, Pairs pairs, Watch watch, Cursors cursors, Jobs jobs) {
        this.groups = groups;
        this.suspicions = suspicions;
        this.pairs = pairs;
        this.watch = watch;
        this.cursors = cursors;
        this.jobs = jobs;
    }

    @Operation(summary = "Groups of customers who may be one and the same, the surest first")
    // One state of the database: a search that ends meanwhile puts the groups together anew.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @GetMapping
    GroupPage list(
            @Parameter(description = "Only groups with a pair for which this rule holds")
                    @RequestParam(required = false)
                    @Nullable
                    Integer rule,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            Locale language) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        Position from = cursors.after(after, LIST).orElse(new Position(null, 0));
        Integer score = from.value() == null ? null : Integer.valueOf(from.value());
        Page page = groups.page(rule, score, from.id(), limit, language);
        Family last = page.last();
        String next =
                last == null ? null : cursors.write(new Position(Integer.toString(last.score()), last.id()), LIST);
        return new GroupPage(page.groups(), next);
    }

    @Operation(summary = "How many groups there are, when was searched last, and what too many share to be compared")
    @GetMapping("/state")
    State state(Locale language) {
        return groups.state(language);
    }

    @Operation(summary = "Search all customers for duplicates now")
    @PostMapping("/search")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started search(@AuthenticationPrincipal Caller caller) {
        return new Started(jobs.submit(SweepJob.KIND, Map.of(), caller.userId()));
    }

    @Operation(summary = "These are not the same; remembered for each two of them")
    @PostMapping("/told-apart")
    ToldApart tellApart(@RequestBody ToldApart apart, @AuthenticationPrincipal Caller caller) {
        pairs.tellApart(checked(apart), caller.userId());
        return apart;
    }

    @Operation(summary = "Take back that these are not the same")
    @PostMapping("/told-apart/undo")
    ToldApart takeBack(@RequestBody ToldApart apart) {
        watch.takeBack(checked(apart));
        return apart;
    }

    private List<Long> checked(ToldApart apart) {
        List<Long> customers = apart.customers == null ? List.of() : apart.customers;
        if (customers.size() < 2 || customers.size() > MOST_AT_ONCE) {
            throw Refusal.field("customers", "duplicates.several", MOST_AT_ONCE);
        }
        if (!customers.stream().allMatch(id -> suspicions.member(id).isPresent())) {
            throw Refusal.notFound("customers.unknown");
        }
        return customers;
    }
}
