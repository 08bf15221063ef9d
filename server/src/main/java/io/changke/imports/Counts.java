package io.changke.imports;

import io.changke.files.Notice;
import io.changke.intake.RowResult.Outcome;
import io.changke.intake.Written;
import java.util.List;
import java.util.Map;

/**
 * What became of the lines.
 *
 * @param reasons why lines were left out, by reason, and how many
 * @param updated customers that were known and are otherwise now
 * @param unchanged lines that said nothing new
 * @param restored by the undo
 * @param kept left alone by the undo, because they were changed since
 */
record Counts(
        long read,
        long accepted,
        long rejected,
        Map<String, Long> reasons,
        List<Notice> warnings,
        long customersCreated,
        long updated,
        long unchanged,
        long restored,
        long kept) {

    static Counts of(Written written) {
        long created = written.of(Outcome.CREATED);
        long updated = written.of(Outcome.UPDATED);
        long unchanged = written.of(Outcome.UNCHANGED);
        return new Counts(
                written.read(),
                created + updated + unchanged,
                written.of(Outcome.REFUSED),
                written.reasons(),
                written.warnings(),
                created,
                updated,
                unchanged,
                0,
                0);
    }
}
