package io.changke.fields;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Fields")
class FieldsController {

    @Schema(name = "Field")
    record FieldItem(
            String name,

            @Schema(
                    allowableValues = {
                        "text",
                        "number",
                        "money",
                        "date",
                        "choice",
                        "percent",
                        "manyChoice",
                        "yesNo",
                        "link",
                        "tags"
                    })
            String type,

            String label,
            List<Choice> choices,
            boolean filterable,
            boolean sortable,

            @Schema(description = "Declared: forms, imports and bulk edit may set it")
            boolean writable) {}

    record Choice(
            String value,
            String label,

            @Schema(description = "No longer offered; customers may have it")
            boolean archived) {}

    @Schema(name = "Fields")
    record FieldItems(
            List<FieldItem> items,

            @Schema(description = "What conditions can ask for in a period")
            List<EventItem> events) {}

    @Schema(name = "FieldEvent")
    record EventItem(String name, String label) {}

    private final FieldCatalogue catalogue;
    private final FieldLabels labels;

    FieldsController(FieldCatalogue catalogue, FieldLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    @Operation(summary = "The fields of a customer that can be shown, filtered and sorted by, named in your language")
    @GetMapping("/api/v1/fields")
    FieldItems fields(Locale language) {
        List<FieldItem> fields = catalogue.fields().stream()
                .filter(field -> field.filterable() || field.sortable())
                .map(field -> item(field, language))
                .toList();
        List<EventItem> events = catalogue.events().stream()
                .map(event -> new EventItem(event.name(), labels.of(event, language)))
                .toList();
        return new FieldItems(fields, events);
    }

    private FieldItem item(Field field, Locale language) {
        List<Choice> choices = field.choices().stream()
                .map(choice -> new Choice(choice, labels.ofChoice(field, choice, language), archived(field, choice)))
                .toList();
        String label = labels.of(field, language);
        return new FieldItem(
                field.name(),
                field.type().key(),
                label,
                choices,
                field.filterable(),
                field.sortable(),
                field.writable());
    }

    private static boolean archived(Field field, String choice) {
        Field.Words words = field.words();
        return words != null && words.archived().contains(choice);
    }
}
