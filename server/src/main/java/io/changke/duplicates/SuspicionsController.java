package io.changke.duplicates;

import io.changke.duplicates.Suspicions.Checked;
import io.changke.duplicates.Suspicions.Suspicion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Duplicates")
class SuspicionsController {

    @Schema(name = "SuspectedDuplicates")
    record Suspected(List<Suspicion> items) {}

    private final Suspicions suspicions;

    SuspicionsController(Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    @Operation(summary = "Who may be the same as a customer, the surest first")
    @GetMapping("/customers/{id}/duplicates")
    Suspected of(@PathVariable long id, Locale language) {
        return new Suspected(suspicions.of(id, language));
    }

    @Operation(
            summary = "Who may be the same as somebody who is not entered yet",
            description = "Takes the facts of a new customer, as far as they are known; enters nobody")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/NewCustomer")))
    @PostMapping("/duplicates/check")
    Checked check(@RequestBody Map<String, @Nullable Object> facts, Locale language) {
        return suspicions.check(facts, language);
    }
}
