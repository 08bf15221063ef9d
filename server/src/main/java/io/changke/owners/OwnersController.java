package io.changke.owners;

import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Owners")
class OwnersController {

    @Schema(name = "NewOwner")
    record NewOwner(
            @Schema(description = "A colleague's number; null returns the customer to the public pool") @Nullable
            Long owner) {}

    private final Owners owners;

    OwnersController(Owners owners) {
        this.owners = owners;
    }

    @Operation(
            summary = "Take a customer from the public pool",
            description = "409 says who has the customer where somebody was faster")
    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        owners.claim(id, caller);
    }

    @Operation(summary = "Give a customer to a colleague, or return it to the public pool")
    @PutMapping("/owner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable long id, @RequestBody NewOwner wanted, @AuthenticationPrincipal Caller caller) {
        owners.give(id, wanted.owner(), caller);
    }
}
