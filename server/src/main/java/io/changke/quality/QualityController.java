package io.changke.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Data quality")
class QualityController {

    private final Shelf shelf;

    QualityController(Shelf shelf) {
        this.shelf = shelf;
    }

    @Operation(
            summary = "What is missing in the customers' records, what cannot be right, what lies apart",
            description = "Each figure brings the condition that finds its customers. Where counting takes long, the"
                    + " answer is up to twenty times as old; `countedAt` says when it was.")
    @GetMapping("/api/v1/quality")
    Quality quality() {
        return shelf.quality();
    }
}
