package io.changke.bulk;

import io.changke.bulk.BulkEdits.Edit;
import io.changke.customers.Cause;
import io.changke.customers.SetChanges;
import io.changke.customers.SetDeletions;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Portions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Changes the customers of a bulk edit, a portion a transaction, each marked in it: a run that was cut off goes on with
 * the rest, and one that was cancelled can be taken back as far as it came.
 */
@Component
class EditJob implements JobHandler {

    static final String KIND = "bulkEdit";

    private final BulkEdits edits;
    private final BulkCustomers customers;
    private final Changing changing;
    private final SetChanges changes;
    private final SetDeletions deletions;
    private final Portions portions;

    EditJob(
            BulkEdits edits,
            BulkCustomers customers,
            Changing changing,
            SetChanges changes,
            SetDeletions deletions,
            Portions portions) {
        this.edits = edits;
        this.customers = customers;
        this.changing = changing;
        this.changes = changes;
        this.deletions = deletions;
        this.portions = portions;
    }

    /** The job's arguments. */
    record Which(long editId) {}

    /** What it says when it is done. */
    record Outcome(long editId, Map<String, Long> outcomes) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        Edit edit = edits.get(job.arguments(Which.class).editId());
        job.phase("bulk.changing");
        job.total(edit.customers());
        long done = edit.customers() - customers.outcomes(edit.id()).getOrDefault("waiting", 0L);
        portions.each(
                job,
                done,
                () -> customers.waiting(edit.id(), edit.change().portion()),
                portion -> change(edit, portion));
        return new Outcome(edit.id(), customers.outcomes(edit.id()));
    }

    private void change(Edit edit, List<Long> portion) {
        customers.done(
                edit.id(),
                edit.change().deletes()
                        ? deletions.delete(portion, edit.cause(Cause.Kind.DELETE))
                        : changes.change(portion, changing.by(edit.change()), edit.cause(Cause.Kind.BULK)));
    }
}
