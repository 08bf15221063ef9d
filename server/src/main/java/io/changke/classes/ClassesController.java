package io.changke.classes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers/{id}/classes")
@Tag(name = "Customers")
class ClassesController {

    @Schema(name = "CustomerClasses")
    record Standings(List<ClassesOfCustomer.Standing> items) {}

    @Schema(name = "ClassHistory")
    record History(List<ClassesOfCustomer.Change> items) {}

    private final ClassesOfCustomer classes;

    ClassesController(ClassesOfCustomer classes) {
        this.classes = classes;
    }

    @Operation(summary = "What the customer is by each classification, and why")
    @GetMapping
    Standings now(@PathVariable long id, Locale language) {
        return new Standings(classes.now(id, language));
    }

    @Operation(summary = "What the customer was by each classification, the latest change first")
    @GetMapping("/history")
    History history(@PathVariable long id, Locale language) {
        return new History(classes.history(id, language));
    }
}
