package io.changke.intake;

import io.changke.intake.TablePlan.Mode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table was taken to be, to look at and to correct before it is imported. */
public record TablePreview(
        String kind,
        @Schema(description = "XLSX for a workbook") String encoding,
        List<String> sheets,
        String sheet,
        String delimiter,
        boolean header,
        List<Column> columns,

        @Schema(description = "The first 20 rows as written")
        List<List<String>> rows,

        List<Target> targets,

        @Schema(description = "The targets that tell rows apart")
        List<String> keys,

        @Schema(
                implementation = String.class,
                allowableValues = {"create", "update", "both"})
        Mode mode,

        @Nullable String key,
        List<String> warnings) {

    /**
     * One column.
     *
     * @param target what it is put to; null where it is left out
     * @param guess what its cells look like
     * @param dateFormats what its dates could be; more than one while the order of day and month is undecided
     */
    @Schema(name = "TableColumn")
    public record Column(
            int index,
            String title,
            @Nullable String target,

            @Schema(allowableValues = {"empty", "text", "number", "date", "yesNo", "choice", "email", "phone"})
            String guess,

            List<String> samples,
            List<String> dateFormats) {}
}
