package io.changke.duplicates;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.changke.customers.CustomersImported;
import io.changke.ledger.PurchasesImported;
import io.changke.platform.FirmSettings;
import io.changke.platform.jobs.AtNight;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Jobs;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the whole base is searched for duplicates: at night, after an import, and on demand. */
@Component
class SweepJob implements JobHandler {

    static final String KIND = "findDuplicates";
    private static final LocalTime AT = LocalTime.of(2, 0);

    private final Sweep sweep;

    SweepJob(Sweep sweep) {
        this.sweep = sweep;
    }

    record Outcome(int pairs) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        return new Outcome(sweep.run(job));
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        Task<Void> nightlyDuplicatesTask(FirmSettings firm, Jobs jobs) {
            return Tasks.recurring("nightly-duplicates", new AtNight(firm, AT))
                    .execute((instance, context) -> jobs.submit(KIND, Map.of(), null));
        }
    }

    @Component
    static class AfterImports {

        private final Jobs jobs;

        AfterImports(Jobs jobs) {
            this.jobs = jobs;
        }

        /** A job of its own: whether it succeeds is no matter of the import. */
        @EventListener
        void on(PurchasesImported event) {
            jobs.submitUnlessQueued(KIND, null);
        }

        @EventListener
        void on(CustomersImported event) {
            jobs.submitUnlessQueued(KIND, null);
        }
    }
}
