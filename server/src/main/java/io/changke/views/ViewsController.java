package io.changke.views;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/views")
@Tag(name = "Views")
class ViewsController {

    private static final int LONGEST = 100;

    @Schema(name = "View")
    record ViewItem(
            long id,
            String name,

            @Schema(description = "Seen by everybody; changed by whoever made it and by administrators")
            boolean shared,

            @Nullable String owner,
            boolean mayChange,

            @Schema(description = "What you see first") boolean isDefault,

            Shows shows,
            int version) {}

    @Schema(name = "Views")
    record ViewItems(List<ViewItem> items) {}

    record NewView(String name, boolean shared, Shows shows) {}

    @Schema(name = "ViewChange", description = "What is left out stays")
    record ViewChange(
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Shows shows,
            int version) {}

    record DefaultView(@Nullable Long view) {}

    private final SavedViews views;
    private final ShowsCheck check;

    ViewsController(SavedViews views, ShowsCheck check) {
        this.views = views;
        this.check = check;
    }

    @Operation(summary = "Your own views and the shared ones")
    @GetMapping
    ViewItems all(@AuthenticationPrincipal Caller caller) {
        return new ViewItems(
                views.all(caller).stream().map(view -> item(view, caller)).toList());
    }

    @Operation(summary = "One view")
    @GetMapping("/{id}")
    ViewItem one(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return item(views.get(id, caller), caller);
    }

    @Operation(summary = "Save how customers are looked at")
    @PostMapping
    ResponseEntity<ViewItem> create(@RequestBody NewView wanted, @AuthenticationPrincipal Caller caller) {
        if (!wanted.shared && caller.userId() == null) {
            throw Refusal.field("shared", "views.noPerson");
        }
        check.check(wanted.shows);
        SavedView created = views.create(name(wanted.name), wanted.shared, wanted.shows, caller);
        return ResponseEntity.created(URI.create("/api/v1/views/" + created.id()))
                .body(item(created, caller));
    }

    @Operation(summary = "Rename a view, share it, or change what it shows")
    @PatchMapping("/{id}")
    ViewItem change(@PathVariable long id, @RequestBody ViewChange change, @AuthenticationPrincipal Caller caller) {
        SavedView old = views.get(id, caller);
        if (change.shows != null) {
            check.check(change.shows);
        }
        SavedView changed = new SavedView(
                id,
                change.name == null ? old.name() : name(change.name),
                old.ownerId(),
                old.owner(),
                change.shared == null ? old.shared() : change.shared,
                change.shows == null ? old.shows() : change.shows,
                change.version,
                old.isDefault());
        return item(views.change(changed, caller), caller);
    }

    @Operation(summary = "Delete a view; it can be brought back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void delete(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal Caller caller) {
        views.delete(id, version, caller);
    }

    @Operation(summary = "Bring a deleted view back")
    @PostMapping("/{id}/restore")
    ViewItem restore(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return item(views.restore(id, caller), caller);
    }

    @Operation(summary = "Choose the view that you see first; null for all customers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping("/default")
    void makeDefault(@RequestBody DefaultView chosen, @AuthenticationPrincipal Caller caller) {
        views.makeDefault(chosen.view, caller);
    }

    private static String name(String given) {
        String name = given.replace("\0", "").strip();
        new Checks()
                .require(!name.isEmpty(), "name", "problem.missing")
                .require(name.length() <= LONGEST, "name", "problem.tooLong", LONGEST)
                .done();
        return name;
    }

    private static ViewItem item(SavedView view, Caller caller) {
        return new ViewItem(
                view.id(),
                view.name(),
                view.shared(),
                view.owner(),
                SavedViews.mayChange(view, caller),
                view.isDefault(),
                view.shows(),
                view.version());
    }
}
