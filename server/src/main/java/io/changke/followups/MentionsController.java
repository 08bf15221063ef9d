package io.changke.followups;

import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.followups.MentionList.Mention;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mentions")
@Tag(name = "Follow-ups")
class MentionsController {
    private static final int LONGEST_PAGE = 200;

    @Schema(name = "Mentions")
    record MentionPage(List<Mention> items, @Nullable String next) {}

    private final Mentions mentions;
    private final MentionList list;
    private final Cursors cursors;

    MentionsController(Mentions mentions, MentionList list, Cursors cursors) {
        this.mentions = mentions;
        this.list = list;
        this.cursors = cursors;
    }

    @Operation(summary = "The follow-ups that mention oneself and were not seen yet, the latest first")
    @GetMapping
    MentionPage unseen(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        Long user = caller.userId();
        if (user == null) {
            return new MentionPage(List.of(), null);
        }
        String name = "mentions " + user;
        Position from = cursors.after(after, name).orElse(new Position(null, Long.MAX_VALUE));
        List<Mention> found = list.of(user, from.id(), limit + 1);
        if (found.size() <= limit) {
            return new MentionPage(found, null);
        }
        var here = new Position(null, found.get(limit - 1).interactionId());
        return new MentionPage(found.subList(0, limit), cursors.write(here, name));
    }

    @Operation(summary = "Note that one has seen the follow-up that mentions oneself")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/{interaction}/seen")
    void see(@PathVariable long interaction, @AuthenticationPrincipal Caller caller) {
        mentions.see(interaction, caller.userId(), true);
    }

    @Operation(summary = "Take it back: the follow-up that mentions oneself is to be looked at again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{interaction}/seen")
    void unsee(@PathVariable long interaction, @AuthenticationPrincipal Caller caller) {
        mentions.see(interaction, caller.userId(), false);
    }
}
