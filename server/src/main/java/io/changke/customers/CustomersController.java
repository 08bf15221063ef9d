package io.changke.customers;

import io.changke.customers.CustomerList.Found;
import io.changke.customers.CustomerList.Wanted;
import io.changke.fields.Counted;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class CustomersController {

    private static final String SCHEMA = "#/components/schemas/Customer";
    private static final int LONGEST_COUNT = 60_000;
    private static final String RECORD = "#/components/schemas/CustomerRecord";

    @Schema(name = "Customers")
    record CustomerPage(
            @ArraySchema(schema = @Schema(ref = SCHEMA)) List<Map<String, @Nullable Object>> items,
            @Nullable String next,

            @Schema(description = "Nobody is found by what was typed; these are by something like it")
            boolean approximate) {}

    record CustomerSearch(
            @Schema(description = "all, any, not, field with a comparison, or an event in a period") @Nullable
            Map<String, Object> condition,

            @Nullable String q,
            @Schema(example = "-value") @Nullable String sort,
            @Nullable Integer limit,
            @Nullable String after) {}

    private final Customers customers;
    private final CustomerList list;
    private final CustomerView view;

    CustomersController(Customers customers, CustomerList list, CustomerView view) {
        this.customers = customers;
        this.list = list;
        this.view = view;
    }

    @Operation(summary = "List customers, found by name, pinyin, identifier, phone or e-mail")
    @GetMapping
    CustomerPage list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return page(new Wanted(null, q, sort, limit, after));
    }

    @Operation(summary = "List the customers that fulfil a condition")
    @PostMapping("/search")
    CustomerPage search(@RequestBody CustomerSearch search) {
        return page(new Wanted(search.condition, search.q, search.sort, search.limit, search.after));
    }

    @Operation(summary = "Count the customers that fulfil a condition")
    @PostMapping("/count")
    Counted count(
            @RequestBody CustomerSearch search,
            @RequestParam(required = false)
                    @Parameter(description = "Milliseconds: where counting takes longer, the count is an estimate")
                    @Nullable
                    Integer within) {
        if (within != null && (within < 1 || within > LONGEST_COUNT)) {
            throw Refusal.field("within", "fields.limit", LONGEST_COUNT);
        }
        return list.count(
                new Wanted(search.condition, search.q, null, null, null),
                within == null ? null : Duration.ofMillis(within));
    }

    @Operation(summary = "One customer with value, stage and the evidence for them")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = RECORD)))
    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        return customers.record(id);
    }

    @Operation(summary = "Enter a customer")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(ref = RECORD)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/NewCustomer")))
    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> create(
            @RequestBody Map<String, @Nullable Object> entered, @AuthenticationPrincipal Caller caller) {
        long id = customers.create(entered, Cause.of(Cause.Kind.CREATE, caller));
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id)).body(customers.record(id));
    }

    @Operation(
            summary = "Change a customer's facts",
            description = "With an older version, facts that nobody else has changed since are changed all the same; "
                    + "where one was, all of it is refused and each such fact is named")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = RECORD)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/CustomerChange")))
    @PatchMapping("/{id}")
    Map<String, @Nullable Object> change(
            @PathVariable long id,
            @RequestBody Map<String, @Nullable Object> change,
            @AuthenticationPrincipal Caller caller) {
        if (!(change.get("version") instanceof Integer version)) {
            throw Refusal.field("version", "customers.version");
        }
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(change);
        facts.remove("version");
        customers.change(id, facts, version, Cause.of(Cause.Kind.EDIT, caller));
        return customers.record(id);
    }

    private CustomerPage page(Wanted wanted) {
        Found found = list.page(wanted);
        return new CustomerPage(view.of(found.rows()), found.next(), found.approximate());
    }
}
