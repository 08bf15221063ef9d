package io.changke.duplicates;

import io.changke.customers.Cause;
import io.changke.customers.FactWords;
import io.changke.duplicates.Comparison.Compare;
import io.changke.duplicates.Merges.Merge;
import io.changke.duplicates.Merges.Undone;
import io.changke.duplicates.Merges.Wanted;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/merges")
@Tag(name = "Duplicates")
class MergesController {

    private static final int MOST_COMPARED = 10;

    @Schema(name = "NewMerge")
    record NewMerge(
            @Schema(description = "The customer that stays", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Long into,

            @Schema(description = "Those that become one with it", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            List<Long> from,

            @Schema(description = "The versions that were looked at, by customer; who has another is not merged")
            @Nullable
            Map<Long, Integer> versions,

            @Schema(
                    description =
                            "By a fact's name the customer who has it right; left out, the one that stays comes first")
            @Nullable
            Map<String, Long> take) {}

    @Schema(name = "Merge")
    record MergeView(
            long id,
            long into,
            String name,
            List<Long> merged,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable OffsetDateTime undoneAt) {}

    @Schema(name = "Merges")
    record MergeViews(List<MergeView> items) {}

    @Schema(name = "MovedBack")
    record MovedView(
            String what,
            int moved,

            @Schema(description = "Gone since, or on another customer by now")
            int left) {}

    @Schema(name = "MergeUndone")
    record UndoneView(
            List<Long> restored,

            @Schema(description = "Facts that somebody changed since; they stay as they are")
            List<String> kept,

            List<MovedView> moved) {}

    private final Merges merges;
    private final Comparison comparison;
    private final Suspicions suspicions;
    private final FactWords words;
    private final MessageSource messages;

    MergesController(
            Merges merges, Comparison comparison, Suspicions suspicions, FactWords words, MessageSource messages) {
        this.merges = merges;
        this.comparison = comparison;
        this.suspicions = suspicions;
        this.words = words;
        this.messages = messages;
    }

    @Operation(summary = "The latest merges, or those of a customer; an id that was merged leads to where it is now")
    @GetMapping
    MergeViews latest(@RequestParam(required = false) @Nullable Long customer) {
        return new MergeViews((customer == null ? merges.latest() : merges.of(customer))
                .stream().map(this::view).toList());
    }

    @Operation(summary = "Customers side by side, fact by fact")
    @GetMapping("/comparison")
    Compare compare(@RequestParam List<Long> customers, Locale language) {
        List<Long> ids = List.copyOf(new LinkedHashSet<>(customers));
        if (ids.size() < 2 || ids.size() > MOST_COMPARED) {
            throw Refusal.field("customers", "duplicates.several", MOST_COMPARED);
        }
        return comparison.of(ids, language);
    }

    @Operation(
            summary = "Make several customers one",
            description = "Everything attached moves along, lists are united, and all of it can be undone")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MergeView merge(@RequestBody NewMerge wanted, @AuthenticationPrincipal Caller caller) {
        if (wanted.into == null) {
            throw Refusal.field("into", "profile.needed");
        }
        List<Long> from = Objects.requireNonNullElse(wanted.from, List.of());
        long id = merges.merge(
                new Wanted(
                        wanted.into,
                        from,
                        Objects.requireNonNullElse(wanted.versions, Map.of()),
                        Objects.requireNonNullElse(wanted.take, Map.of())),
                Cause.of(Cause.Kind.MERGE, caller));
        return view(merges.find(id));
    }

    @Operation(summary = "Make them several again: every record as it was, and everything that was moved")
    @PostMapping("/{id}/undo")
    UndoneView undo(@PathVariable long id, @AuthenticationPrincipal Caller caller, Locale language) {
        Undone undone = merges.undo(id, Cause.of(Cause.Kind.UNDO, caller));
        return new UndoneView(
                undone.parted().restored(),
                undone.parted().kept().stream()
                        .map(name -> words.label(name, language))
                        .toList(),
                undone.moved().stream()
                        .map(each -> new MovedView(
                                word("duplicates.attached." + each.table(), each.table(), language),
                                each.moved(),
                                each.left()))
                        .toList());
    }

    private String word(String key, String otherwise, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, language));
    }

    private MergeView view(Merge merge) {
        String name = suspicions
                .member(merge.into())
                .map(Suspicions.Member::displayName)
                .orElse("#" + merge.into());
        return new MergeView(merge.id(), merge.into(), name, merge.merged(), merge.at(), merge.by(), merge.undoneAt());
    }
}
