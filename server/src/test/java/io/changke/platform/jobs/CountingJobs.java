package io.changke.platform.jobs;

import io.changke.platform.Refusal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A job that counts, and does what its arguments tell: wait, fail, forget the world half-way. */
@TestComponent
public class CountingJobs implements JobHandler {
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final AtomicInteger runs = new AtomicInteger();
    volatile CountDownLatch gate = new CountDownLatch(0);

    private final TransactionTemplate transaction;

    CountingJobs(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public record Order(int upTo, String then) {}

    record Reached(int count) {}

    public record Counted(int startedFrom, int count) {}

    @Override
    public String kind() {
        return "counting";
    }

    @Override
    public Object run(JobRun job) {
        runs.incrementAndGet();
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return count(job, job.arguments(Order.class));
        } finally {
            running.decrementAndGet();
        }
    }

    private Counted count(JobRun job, Order order) {
        var from = job.checkpoint(Reached.class).map(Reached::count).orElse(0);
        job.phase("counting");
        job.total(order.upTo());
        for (int i = from + 1; i <= order.upTo(); i++) {
            var reached = i;
            transaction.executeWithoutResult(status -> {
                job.checkpoint(new Reached(reached));
                job.done(reached);
            });
            if (i == order.upTo() / 2) {
                halfWay(job, order);
            }
        }
        return new Counted(from, order.upTo());
    }

    private void halfWay(JobRun job, Order order) {
        switch (order.then()) {
            case "refuse" -> throw Refusal.unusable("jobs.unknown", "7");
            case "fail" -> throw new IllegalStateException("a secret of the house");
            case "wait" -> await(job);
            default -> {}
        }
    }

    private void await(JobRun job) {
        while (gate.getCount() > 0) {
            job.phase("counting");
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
