package io.changke.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file was taken to be, to look at and to correct before it is imported. */
record Preview(
        @Schema(description = "XLSX for a workbook") String encoding,

        @Schema(description = "The sheets of a workbook; empty for a text")
        List<String> sheets,

        @Schema(description = "The sheet that is read") String sheet,

        String delimiter,
        boolean header,
        String dateFormat,

        @Schema(description = "More than one while the order of day and month is undecided")
        List<String> dateFormats,

        List<Column> columns,

        @Schema(description = "The first 20 rows as written")
        List<List<String>> rows,

        List<Choice> roles,

        @Schema(description = "Must be corrected before the import")
        List<Remark> problems,

        List<Remark> warnings) {

    @Schema(name = "PreviewColumn")
    record Column(int index, String title, String role, List<String> samples) {}

    @Schema(name = "ColumnRole")
    record Choice(String role, String label) {}

    /**
     * Something to know about the file.
     *
     * @param correction the option that helps, such as {@code dateFormat}; null where none does
     */
    record Remark(String code, String message, @Nullable String correction) {}
}
