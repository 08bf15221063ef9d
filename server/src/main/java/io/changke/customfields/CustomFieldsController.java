package io.changke.customfields;

import io.changke.customfields.CustomField.Choice;
import io.changke.fields.FieldType;
import io.changke.fields.Label;
import io.changke.platform.Checks;
import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/custom-fields")
@Tag(name = "Custom fields")
class CustomFieldsController {

    private static final String TYPES = "text, number, date, choice, manyChoice, yesNo or link";

    @Schema(name = "CustomFields")
    record CustomFieldItems(List<CustomField> items) {}

    @Schema(name = "NewCustomField")
    record NewCustomField(
            @Schema(description = "Its name in the API; made from the label where it is left out", example = "tea_cake")
            @Nullable
            String key,

            @Schema(description = TYPES) @Nullable String type,
            Wording.@Nullable Given label,
            @Nullable List<Wording.GivenChoice> choices) {}

    @Schema(name = "CustomFieldChange", description = "What is left out stays")
    record CustomFieldChange(
            Wording.@Nullable Given label,
            @Nullable List<Wording.GivenChoice> choices,
            @Nullable Boolean archived,
            int version) {}

    record CustomFieldOrder(List<Long> ids) {}

    private final CustomFields fields;
    private final CustomFieldSource source;

    CustomFieldsController(CustomFields fields, CustomFieldSource source) {
        this.fields = fields;
        this.source = source;
    }

    @Operation(summary = "The firm's own fields of a customer, archived ones besides")
    @GetMapping
    CustomFieldItems all() {
        return new CustomFieldItems(source.newestDefinitions());
    }

    @Operation(summary = "Add a field; customers have it at once, as custom.<key>")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    CustomField add(@RequestBody NewCustomField wanted, @AuthenticationPrincipal Caller caller) {
        Checks checks = new Checks();
        FieldType type = Types.of(wanted.type).orElse(null);
        checks.require(type != null, "type", "customfields.type");
        Label label = Wording.label("label", wanted.label, checks);
        String key = wanted.key == null || wanted.key.isBlank() ? Keys.of(label.en()) : wanted.key.strip();
        checks.require(Keys.KEY.matcher(key).matches(), "key", "customfields.key");
        List<Choice> choices = Wording.choices(wanted.choices, List.of(), checks);
        checks.require(type == null || Types.hasChoices(type) != choices.isEmpty(), "choices", "customfields.choices")
                .done();
        CustomField added = fields.add(key, type == null ? "" : type.key(), label, choices, caller.userId());
        source.newest();
        return added;
    }

    @Operation(summary = "Rename a field, change its choices, archive it or bring it back")
    @PatchMapping("/{id}")
    CustomField change(
            @PathVariable long id, @RequestBody CustomFieldChange change, @AuthenticationPrincipal Caller caller) {
        CustomField old = fields.get(id);
        Checks checks = new Checks();
        Label label = change.label == null ? old.label() : Wording.label("label", change.label, checks);
        List<Choice> choices =
                change.choices == null ? old.choices() : Wording.choices(change.choices, old.choices(), checks);
        checks.require(Types.hasChoices(old.fieldType()) != choices.isEmpty(), "choices", "customfields.choices")
                .done();
        boolean archived = change.archived == null ? old.archived() : change.archived;
        CustomField changed = fields.change(
                new CustomField(id, old.key(), old.type(), label, choices, archived, change.version), caller.userId());
        source.newest();
        return changed;
    }

    @Operation(summary = "Put the fields into an order")
    @PutMapping("/order")
    CustomFieldItems arrange(@RequestBody CustomFieldOrder order) {
        fields.arrange(order.ids);
        return all();
    }
}
