package io.changke.value;

import io.changke.ledger.ImportUndone;
import io.changke.ledger.PurchasesImported;
import io.changke.ledger.ScoringFailed;
import io.changke.platform.FirmFiguresChanged;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the whole base is scored: on demand, at night, and whenever many customers or the firm's assumptions changed. */
@Component
class RefreshJob implements JobHandler {
    static final String KIND = "refresh";

    private final Refresh refresh;
    private final ClassChanges changes;
    private final Jobs jobs;

    RefreshJob(Refresh refresh, ClassChanges changes, Jobs jobs) {
        this.refresh = refresh;
        this.changes = changes;
        this.jobs = jobs;
    }

    /** @param history whether the month-ends of the past are worked out anew */
    record Order(boolean history) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Object run(JobRun job) {
        refresh.run(job, job.arguments(Order.class).history());
        return null;
    }

    @EventListener
    void on(PurchasesImported event) {
        refresh.run(event.job(), true);
    }

    @EventListener
    void on(ImportUndone event) {
        changes.forgetTheGone();
        refresh.run(event.job(), true);
    }

    /** The rows stay as they are; scoring them again is a job of its own, which says for itself whether it succeeds. */
    @EventListener
    void on(ScoringFailed event) {
        jobs.submit(KIND, new Order(true), null);
    }

    /** History with the old margin beside a value with the new one would show a jump that never was. */
    @EventListener
    void on(FirmFiguresChanged event) {
        jobs.submit(KIND, new Order(true), event.changedBy());
    }
}
