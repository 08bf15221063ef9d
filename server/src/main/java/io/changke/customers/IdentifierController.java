package io.changke.customers;

import io.changke.customers.Upserts.Upserted;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For programs that know a customer by a number of their own. */
@RestController
@RequestMapping("/api/v1/customers/by-identifier/{system}/{value}")
@Tag(name = "Customers")
class IdentifierController {

    private static final int LONGEST = 200;
    private static final String RECORD = "#/components/schemas/CustomerRecord";

    private final Upserts upserts;
    private final Customers customers;

    IdentifierController(Upserts upserts, Customers customers) {
        this.upserts = upserts;
        this.customers = customers;
    }

    @Operation(
            summary = "The customer whom another system calls so; the system externalId is the customer's own number")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = RECORD)))
    @GetMapping
    Map<String, @Nullable Object> find(@PathVariable String system, @PathVariable String value) {
        return customers.record(upserts.find(system, value).orElseThrow(() -> Refusal.notFound("customers.unknown")));
    }

    @Operation(
            summary = "Enter or change the customer whom another system calls so",
            description = "What is left out stays, null clears; the same again changes nothing. 201 when the customer "
                    + "is new. An identifier with a / or ; in it goes by /api/v1/customers/batch")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = RECORD)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(ref = RECORD)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            schema = @Schema(ref = "#/components/schemas/NewCustomer"),
                            examples = @ExampleObject("""
                                            {"name": "王丽华", "phone": "13800138000", "city": "杭州", "tags": ["tea"]}""")))
    @PutMapping
    ResponseEntity<Map<String, @Nullable Object>> upsert(
            @PathVariable String system,
            @PathVariable String value,
            @RequestBody Map<String, @Nullable Object> facts,
            @AuthenticationPrincipal Caller caller) {
        new Checks()
                .require(system.length() <= LONGEST, "system", "profile.tooLong", LONGEST)
                .require(value.length() <= LONGEST, "value", "profile.tooLong", LONGEST)
                .done();
        Upserted upserted = upserts.upsert(
                system.strip(),
                value.strip(),
                facts,
                Cause.of(Cause.Kind.CREATE, caller),
                Cause.of(Cause.Kind.EDIT, caller));
        Map<String, @Nullable Object> customer = customers.record(upserted.id());
        return upserted.created()
                ? ResponseEntity.created(URI.create("/api/v1/customers/" + upserted.id()))
                        .body(customer)
                : ResponseEntity.ok(customer);
    }
}
