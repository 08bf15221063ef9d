package io.changke.views;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows.
 *
 * @param columns beside the name, in their order
 * @param group a field of choices that rows are put together by
 */
@Schema(name = "ViewShows")
record Shows(
        List<Column> columns,
        @Nullable Map<String, Object> condition,
        @Schema(example = "-value") String sort,
        @Nullable String group,
        @Schema(allowableValues = {"table", "board"}) String layout) {

    /** @param width in pixels; null leaves it to the page */
    @Schema(name = "ViewColumn")
    record Column(String field, @Nullable Integer width) {}
}
