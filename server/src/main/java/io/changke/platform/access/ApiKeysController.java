package io.changke.platform.access;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.platform.access.ApiKeys.Created;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeysController {
    private static final int LONGEST_NAME = 100;

    private final ApiKeys keys;

    ApiKeysController(ApiKeys keys) {
        this.keys = keys;
    }

    @Schema(name = "NewApiKey")
    record NewKey(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Nullable String role) {}

    @Schema(name = "ApiKeys")
    record KeyList(List<ApiKeys.Key> items) {}

    @GetMapping
    KeyList all() {
        return new KeyList(keys.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@RequestBody NewKey wanted, @AuthenticationPrincipal Caller caller) {
        var name = wanted.name() == null ? "" : wanted.name().strip();
        var role = wanted.role() == null ? "administrator" : wanted.role();
        new Checks()
                .require(!name.isEmpty(), "name", "problem.missing")
                .require(name.length() <= LONGEST_NAME, "name", "problem.tooLong", LONGEST_NAME)
                .require(Role.of(role).isPresent(), "role", "access.role")
                .done();
        return keys.create(name, role, caller.userId());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        if (!keys.revoke(id)) {
            throw Refusal.notFound("apiKeys.unknown", Long.toString(id));
        }
    }
}
