package io.changke.duties;

import io.changke.duties.HandOverJob.Outcome;
import io.changke.duties.HandOverJob.Which;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Portions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts back what went over, a portion a transaction; what somebody changed since is left alone. */
@Component
class GiveBackJob implements JobHandler {

    static final String KIND = "undoHandOver";

    private final HandOvers orders;
    private final List<Duty> duties;
    private final Portions portions;

    GiveBackJob(HandOvers orders, List<Duty> duties, Portions portions) {
        this.orders = orders;
        this.duties = duties;
        this.portions = portions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        HandOver order = orders.get(job.arguments(Which.class).handOver());
        job.phase("duties.puttingBack");
        job.total(orders.wentOver(order.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum());
        long done = 0;
        for (Duty duty : duties) {
            done = portions.each(
                    job,
                    done,
                    () -> orders.over(order.id(), duty.kind(), HandOverJob.PORTION),
                    portion -> orders.cameBack(order.id(), duty.kind(), portion, duty.putBack(order, portion)));
        }
        return new Outcome(order.id(), orders.back(order.id()));
    }
}
