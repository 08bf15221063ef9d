package io.changke.customfields;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.changke.fields.FieldType;
import io.changke.fields.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A field that the firm has added to its customers.
 *
 * @param key its name in the customer's {@code custom} object; never changed and never used again
 * @param choices those that may be chosen, archived ones besides; empty for other types
 * @param archived no longer offered anywhere; what was entered stays and comes back with it
 */
record CustomField(long id, String key, String type, Label label, List<Choice> choices, boolean archived, int version) {

    @Schema(name = "CustomFieldChoice")
    record Choice(String value, Label label, boolean archived) {}

    @JsonIgnore
    FieldType fieldType() {
        return Types.of(type).orElseThrow();
    }

    /** Its name in the catalogue, in conditions, sorts and columns. */
    @JsonIgnore
    String name() {
        return "custom." + key;
    }

    Optional<Choice> choice(Object value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
