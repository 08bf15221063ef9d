package io.changke.intake;

import io.changke.fields.FieldType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * What a column can be put to.
 *
 * @param words what columns for it are called, in any language, as {@link Titles#plain} writes them
 * @param choices by value, what each is called in the reader's language
 * @param timed whether the time of day in a date counts
 */
@Schema(name = "ImportTarget")
public record Target(
        String name,
        String label,
        @Schema(implementation = String.class) FieldType type,
        @Schema(hidden = true) List<String> words,
        Map<String, String> choices,
        @Schema(hidden = true) boolean timed) {}
