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
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts back what a bulk edit changed, a portion a transaction; whom somebody changed since is left alone. */
@Component
class TakeBackJob implements JobHandler {

    static final String KIND = "undoBulkEdit";

    private final BulkEdits edits;
    private final BulkCustomers customers;
    private final CustomerSets sets;
    private final SetDeletions deletions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TakeBackJob(
            BulkEdits edits,
            BulkCustomers customers,
            CustomerSets sets,
            SetDeletions deletions,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.edits = edits;
        this.customers = customers;
        this.sets = sets;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        Edit edit = edits.get(job.arguments(Which.class).editId());
        long done = customers.outcomes(edit.id()).getOrDefault("restored", 0L);
        job.phase("bulk.puttingBack");
        job.total(done + customers.outcomes(edit.id()).getOrDefault("changed", 0L));
        for (List<Long> next = customers.changed(edit.id(), edit.change().portion());
                !next.isEmpty();
                next = customers.changed(edit.id(), edit.change().portion())) {
            List<Long> portion = next;
            Turns.taken(() -> transaction.executeWithoutResult(status -> putBack(edit, portion)));
            done += portion.size();
            job.done(done);
        }
        return new Outcome(edit.id(), customers.outcomes(edit.id()));
    }

    private void putBack(Edit edit, List<Long> portion) {
        if (edit.change().deletes()) {
            List<Long> restored =
                    deletions.restore(portion, edit.cause(Cause.Kind.DELETE), edit.cause(Cause.Kind.RESTORE));
            customers.cameBack(edit.id(), portion, restored);
            return;
        }
        Patience.limited(jdbc, () -> sets.revert(Cause.Kind.BULK, edit.id(), portion, edit.cause(Cause.Kind.UNDO)));
        customers.putBack(edit.id(), portion);
    }
}
