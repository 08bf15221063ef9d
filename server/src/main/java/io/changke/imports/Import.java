package io.changke.imports;

import io.changke.files.Recognition;
import io.changke.intake.TablePlan;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be in, is in, or was: a purchase log by its recognition, any other table by its plan.
 *
 * @param dryRun everything is tried, nothing stays
 * @param corrects the first import, of whose left out rows this has some as a person corrected them
 */
record Import(
        long id,
        String kind,
        ImportState state,
        long uploadId,
        String fileName,
        long size,
        String sha256,
        @Nullable Recognition recognition,
        @Nullable TablePlan plan,
        boolean dryRun,
        @Nullable Long corrects,
        Counts counts,
        @Nullable Long jobId,
        @Nullable Long createdBy,
        Instant createdAt) {

    /** Of a purchase log. */
    Recognition recognised() {
        return Objects.requireNonNull(recognition);
    }
}
