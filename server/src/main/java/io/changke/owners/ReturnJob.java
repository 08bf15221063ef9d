package io.changke.owners;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.changke.customers.Cause;
import io.changke.customers.SetChanges;
import io.changke.platform.FirmSettings;
import io.changke.platform.jobs.AtNight;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Jobs;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives those whom nobody contacted for long back to the pool, a portion a transaction; a run after a crash meets the rest. */
@Component
class ReturnJob implements JobHandler {

    static final String KIND = "returnToPool";
    private static final LocalTime AT = LocalTime.of(0, 30);
    private static final int PORTION = 2_000;

    private final JdbcClient jdbc;
    private final PoolRules rules;
    private final Owners owners;
    private final SetChanges changes;
    private final TransactionTemplate transaction;

    ReturnJob(JdbcClient jdbc, PoolRules rules, Owners owners, SetChanges changes, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.owners = owners;
        this.changes = changes;
        this.transaction = transaction;
    }

    record Outcome(int returned) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        Integer days = rules.current().returnAfterDays();
        if (days == null) {
            return new Outcome(0);
        }
        List<Long> idle = jdbc.sql("select customer_id from (%s) idle where in_days <= 0 order by customer_id"
                        .formatted(PoolFields.RETURNING))
                .query(Long.class)
                .list();
        job.phase("owners.returning");
        job.total(idle.size());
        int returned = 0;
        for (int from = 0; from < idle.size(); from += PORTION) {
            List<Long> portion = idle.subList(from, Math.min(from + PORTION, idle.size()));
            returned += transaction.execute(status -> giveBack(portion, days));
            job.done(from + portion.size());
        }
        return new Outcome(returned);
    }

    /** Whom somebody holds just now is not idle. The others are held first and looked at then, lest a contact be missed. */
    private int giveBack(List<Long> portion, int days) {
        List<Long> held = jdbc.sql("select id from customer where id = any (?) order by id for update skip locked")
                .param(portion.toArray(Long[]::new))
                .query(Long.class)
                .list();
        List<Long> idle = jdbc.sql("""
                        select customer_id from (%s) idle
                        where in_days <= 0 and customer_id = any (?) and after_days = ?
                        order by customer_id
                        """.formatted(PoolFields.RETURNING))
                .param(held.toArray(Long[]::new))
                .param(days)
                .query(Long.class)
                .list();
        changes.change(idle, owners.handing(null), new Cause(Cause.Kind.POOL, (long) days, null, null));
        return idle.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        Task<Void> nightlyReturnTask(FirmSettings firm, Jobs jobs, PoolRules rules) {
            return Tasks.recurring("nightly-return-to-pool", new AtNight(firm, AT))
                    .execute((instance, context) -> {
                        if (rules.current().returnAfterDays() != null) {
                            jobs.submit(KIND, Map.of(), null);
                        }
                    });
        }
    }
}
