package io.changke.customers;

import io.changke.customers.Deletions.Deleted;
import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
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
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class DeletionsController {

    private static final int LONGEST_PAGE = 200;
    private static final String LIST = "deleted customers";

    @Schema(name = "DeletedCustomers")
    record DeletedPage(List<Deleted> items, @Nullable String next) {}

    private final Deletions deletions;
    private final Customers customers;
    private final Cursors cursors;

    DeletionsController(Deletions deletions, Customers customers, Cursors cursors) {
        this.deletions = deletions;
        this.customers = customers;
        this.cursors = cursors;
    }

    @Operation(summary = "Delete a customer; everything about it stays and comes back with it")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void delete(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal Caller caller) {
        deletions.delete(id, version, Cause.of(Cause.Kind.DELETE, caller));
    }

    @Operation(summary = "Take the deletion of a customer back")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(ref = "#/components/schemas/CustomerRecord")))
    @PostMapping("/{id}/restore")
    Map<String, @Nullable Object> restore(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        deletions.restore(id, Cause.of(Cause.Kind.RESTORE, caller));
        return customers.record(id);
    }

    @Operation(summary = "Deleted customers, the latest first")
    @GetMapping("/deleted")
    DeletedPage deleted(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        Position from = cursors.after(after, LIST).orElse(new Position(null, 0));
        List<Deleted> found = deletions.page(from.value(), from.id(), limit + 1);
        if (found.size() <= limit) {
            return new DeletedPage(found, null);
        }
        Deleted last = found.get(limit - 1);
        var here = new Position(last.deletedAt().toString(), last.id());
        return new DeletedPage(found.subList(0, limit), cursors.write(here, LIST));
    }
}
