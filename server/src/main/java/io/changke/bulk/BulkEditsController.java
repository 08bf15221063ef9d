package io.changke.bulk;

import io.changke.bulk.BulkEdits.Edit;
import io.changke.bulk.EditJob.Which;
import io.changke.customers.CustomerList;
import io.changke.customers.Selection;
import io.changke.fields.Conditions;
import io.changke.fields.Listing;
import io.changke.fields.Listings;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.platform.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many customers changed at once. */
@RestController
@RequestMapping("/api/v1/customers/bulk-edits")
@Tag(name = "Customers")
class BulkEditsController {

    private static final int SHOWN = 50;

    @Schema(name = "BulkEditOrder")
    record Order(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Selection selection,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Change change) {}

    @Schema(name = "BulkEditPreview")
    record Preview(
            @Schema(description = "Whom it is meant for") long customers,

            @Schema(description = "Who is so already; null where that is seen only in doing it") @Nullable
            Long unchanged,

            @Schema(description = "Some of those who would become otherwise, in the order of lists")
            List<Examples.Example> examples) {}

    @Schema(name = "BulkEditStarted")
    record Started(long edit, long job) {}

    @Schema(name = "BulkEdit")
    record EditView(
            long id,
            Change change,
            int customers,
            @Nullable String by,
            OffsetDateTime createdAt,
            long job,

            @Schema(allowableValues = {"queued", "running", "done", "failed", "cancelled", "undoing", "undone"})
            String state,

            @Nullable Long undoJob,

            @Schema(description = "How many were changed, unchanged, refused, restored, kept; waiting: not yet")
            Map<String, Long> outcomes) {}

    @Schema(name = "BulkEdits")
    record EditPage(List<EditView> items) {}

    private final BulkEdits edits;
    private final BulkCustomers customers;
    private final Changing changing;
    private final AlreadySo alreadySo;
    private final Examples examples;
    private final CustomerList list;
    private final Listings listings;
    private final Jobs jobs;

    BulkEditsController(
            BulkEdits edits,
            BulkCustomers customers,
            Changing changing,
            AlreadySo alreadySo,
            Examples examples,
            CustomerList list,
            Listings listings,
            Jobs jobs) {
        this.edits = edits;
        this.customers = customers;
        this.changing = changing;
        this.alreadySo = alreadySo;
        this.examples = examples;
        this.list = list;
        this.listings = listings;
        this.jobs = jobs;
    }

    @Operation(summary = "What a bulk edit would do, without doing it")
    @PostMapping("/preview")
    Preview preview(@RequestBody Order order) {
        Selection selection = selection(order);
        Change change = change(order);
        Map<String, Object> already = alreadySo.condition(change);
        Listing all = selection.listing(list, null, null);
        Listing others = already == null ? all : selection.listing(list, Conditions.not(already), null);
        return new Preview(
                listings.count(all),
                already == null ? null : listings.count(selection.listing(list, already, null)),
                examples.of(change, others));
    }

    @Operation(
            summary = "Change many customers",
            description = "Whom it is meant for is settled now; a job changes them, each as on its own page")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public Started start(@RequestBody Order order, @AuthenticationPrincipal Caller caller) {
        Change change = change(order);
        long id = edits.enter(change, selection(order).listing(list, null, null), caller);
        long job = jobs.submit(EditJob.KIND, new Which(id), caller.userId());
        edits.belongsTo(id, job);
        return new Started(id, job);
    }

    @Operation(summary = "The latest bulk edits")
    @GetMapping
    EditPage latest() {
        return new EditPage(edits.latest(SHOWN).stream().map(this::view).toList());
    }

    @Operation(summary = "One bulk edit, and what became of the customers")
    @GetMapping("/{id}")
    EditView one(@PathVariable long id) {
        return view(edits.get(id));
    }

    @Operation(summary = "Take a bulk edit back", description = "Whom somebody changed since is left alone")
    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public Started undo(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        Edit edit = edits.get(id);
        if (edit.state().equals("queued") || edit.state().equals("running")) {
            throw Refusal.conflict("bulk.running");
        }
        long job = jobs.submit(TakeBackJob.KIND, new Which(id), caller.userId());
        edits.undoneBy(id, job);
        return new Started(id, job);
    }

    private static Selection selection(Order order) {
        if (order.selection == null) {
            throw Refusal.field("selection", "profile.needed");
        }
        return order.selection;
    }

    private Change change(Order order) {
        if (order.change == null) {
            throw Refusal.field("change", "profile.needed");
        }
        changing.check(order.change);
        return order.change;
    }

    private EditView view(Edit edit) {
        return new EditView(
                edit.id(),
                edit.change(),
                edit.customers(),
                edit.who(),
                edit.createdAt(),
                edit.job(),
                edit.state(),
                edit.undoJob(),
                customers.outcomes(edit.id()));
    }
}
