package io.changke.duties;

import io.changke.platform.Refusal;
import io.changke.platform.access.Colleagues;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Portions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Hands over what a user looks after, a portion a transaction: a run that was cut off meets what is left. */
@Component
class HandOverJob implements JobHandler {

    static final String KIND = "handOver";
    static final int PORTION = 2_000;

    private final HandOvers orders;
    private final List<Duty> duties;
    private final Colleagues colleagues;
    private final Portions portions;

    HandOverJob(HandOvers orders, List<Duty> duties, Colleagues colleagues, Portions portions) {
        this.orders = orders;
        this.duties = duties;
        this.colleagues = colleagues;
        this.portions = portions;
    }

    /** The job's arguments. */
    record Which(long handOver) {}

    /** What it says when it is done, of each kind how many. */
    record Outcome(long handOver, Map<String, Long> counts) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        HandOver order = orders.get(job.arguments(Which.class).handOver());
        if (order.to() != null && !colleagues.atWork(order.to())) {
            throw Refusal.unusable("duties.notAtWork");
        }
        long done = orders.wentOver(order.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        job.phase("duties.handingOver");
        job.total(done
                + duties.stream().mapToLong(duty -> duty.count(order.from())).sum());
        for (Duty duty : duties) {
            done = all(duty, order, job, done);
        }
        return new Outcome(order.id(), orders.wentOver(order.id()));
    }

    /** What cannot go over is passed by. */
    private long all(Duty duty, HandOver order, JobRun job, long done) {
        AtomicLong after = new AtomicLong();
        return portions.each(job, done, () -> duty.next(order.from(), after.get(), PORTION), portion -> {
            orders.wentOver(order.id(), duty.kind(), duty.handOver(order, portion));
            after.set(portion.get(portion.size() - 1));
        });
    }
}
