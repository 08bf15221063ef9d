package io.changke.bulk;

import io.changke.platform.Refusal;
import io.changke.platform.Refusal.Sentence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Those for whom a bulk edit or its undo did nothing, to be looked into one by one. */
@RestController
@RequestMapping("/api/v1/customers/bulk-edits/{id}/customers")
@Tag(name = "Customers")
class LeftCustomersController {

    private static final int LONGEST_PAGE = 200;
    private static final Set<String> TOLD = Set.of("refused", "kept");

    @Schema(name = "BulkEditCustomer")
    record LeftView(
            long id, @Nullable String name, @Nullable String reason) {}

    @Schema(name = "BulkEditCustomers")
    record LeftPage(List<LeftView> items, @Nullable Long next) {}

    private final BulkEdits edits;
    private final BulkCustomers customers;
    private final MessageSource messages;
    private final JsonMapper json;

    LeftCustomersController(BulkEdits edits, BulkCustomers customers, MessageSource messages, JsonMapper json) {
        this.edits = edits;
        this.customers = customers;
        this.messages = messages;
        this.json = json;
    }

    @Operation(summary = "The customers whom a bulk edit refused, or whom its undo left alone")
    @GetMapping
    LeftPage left(
            @PathVariable long id,
            @Schema(allowableValues = {"refused", "kept"}) @RequestParam String outcome,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Locale language) {
        edits.get(id);
        if (!TOLD.contains(outcome)) {
            throw Refusal.field("outcome", "bulk.outcome");
        }
        int shown = Math.max(1, Math.min(LONGEST_PAGE, limit));
        List<LeftView> items = customers.left(id, outcome, after, shown).stream()
                .map(each -> new LeftView(each.id(), each.name(), reason(each.refusal(), language)))
                .toList();
        return new LeftPage(
                items, items.size() < shown ? null : items.get(shown - 1).id());
    }

    private @Nullable String reason(@Nullable String refusal, Locale language) {
        if (refusal == null) {
            return null;
        }
        Sentence said = json.readValue(refusal, Sentence.class);
        return messages.getMessage(said.key(), said.arguments().toArray(), language);
    }
}
