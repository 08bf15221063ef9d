package io.changke.bulk;

import io.changke.bulk.BulkEdits.Edit;
import io.changke.bulk.EditJob.Outcome;
import io.changke.bulk.EditJob.Which;
import io.changke.customers.Cause;
import io.changke.customers.CustomerSets;
import io.changke.customers.Patience;
import io.changke.customers.SetDeletions;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Portions;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts back what a bulk edit changed, a portion a transaction; whom somebody changed since is left alone. */
@Component
class TakeBackJob implements JobHandler {

    static final String KIND = "undoBulkEdit";

    private final BulkEdits edits;
    private final BulkCustomers customers;
    private final CustomerSets sets;
    private final SetDeletions deletions;
    private final JdbcClient jdbc;
    private final Portions portions;

    TakeBackJob(
            BulkEdits edits,
            BulkCustomers customers,
            CustomerSets sets,
            SetDeletions deletions,
            JdbcClient jdbc,
            Portions portions) {
        this.edits = edits;
        this.customers = customers;
        this.sets = sets;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.portions = portions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        Edit edit = edits.get(job.arguments(Which.class).editId());
        Map<String, Long> outcomes = customers.outcomes(edit.id());
        long done = outcomes.getOrDefault("restored", 0L) + outcomes.getOrDefault("kept", 0L);
        job.phase("bulk.puttingBack");
        job.total(done + outcomes.getOrDefault("changed", 0L));
        portions.each(
                job,
                done,
                () -> customers.changed(edit.id(), edit.change().portion()),
                portion -> customers.putBack(edit.id(), portion, restored(edit, portion)));
        return new Outcome(edit.id(), customers.outcomes(edit.id()));
    }

    private List<Long> restored(Edit edit, List<Long> portion) {
        return edit.change().deletes()
                ? deletions.restore(portion, edit.cause(Cause.Kind.DELETE), edit.cause(Cause.Kind.RESTORE))
                : Patience.limited(
                        jdbc, () -> sets.revert(Cause.Kind.BULK, edit.id(), portion, edit.cause(Cause.Kind.UNDO)));
    }
}
