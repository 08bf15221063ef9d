package io.changke.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the chosen customers. One way of changing them at a time.
 *
 * @param set fields by their names, null to clear; the firm's own fields as {@code custom.<key>}
 */
@Schema(name = "BulkChange")
record Change(
        @Schema(
                types = {"object", "null"},
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                description = "Fields by their names; null clears",
                example = "{\"city\": \"Hangzhou\", \"custom.grade\": \"A\"}")
        @Nullable
        Map<String, @Nullable Object> set,

        @Schema(description = WORDS, example = "{\"tags\": [\"vip\"], \"custom.channels\": [\"fair\"]}") @Nullable
        Map<String, @Nullable List<@Nullable String>> add,

        @Schema(description = WORDS, example = "{\"interests\": [\"green tea\"]}") @Nullable
        Map<String, @Nullable List<@Nullable String>> remove,

        @Nullable NewOwner owner,

        @Schema(description = "Puts the customers out of sight; nothing else at the same time") @Nullable
        Boolean delete) {

    private static final String WORDS = "By the names of fields that hold several: which of them";

    @Schema(name = "BulkOwner")
    record NewOwner(
            @Schema(description = "A colleague's number; null returns the customers to the public pool") @Nullable
            Long user) {}

    /** The portion of a transaction; whoever goes or comes back is scored one by one meanwhile. */
    int portion() {
        return deletes() ? 200 : 2_000;
    }

    boolean deletes() {
        return Boolean.TRUE.equals(delete);
    }

    boolean isNothing() {
        return !deletes() && changesNothing();
    }

    boolean changesNothing() {
        return names().isEmpty();
    }

    /** The facts that it is about. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(words().names());
        if (set != null) {
            names.addAll(set.keySet());
        }
        if (owner != null) {
            names.add("owner");
        }
        return names;
    }

    Words words() {
        return Words.of(add, remove);
    }
}
