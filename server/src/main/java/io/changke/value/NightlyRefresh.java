package io.changke.value;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.changke.platform.FirmFiguresChanged;
import io.changke.platform.FirmSettings;
import io.changke.platform.jobs.AtNight;
import io.changke.platform.jobs.Jobs;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Scores everyone at three in the morning, firm's time, also when that changes. */
@Configuration(proxyBeanMethods = false)
class NightlyRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRefresh.class);
    private static final String NAME = "nightly-refresh";
    private static final LocalTime AT = LocalTime.of(3, 0);

    private final FirmSettings firm;
    private final ObjectProvider<Scheduler> scheduler;

    NightlyRefresh(FirmSettings firm, ObjectProvider<Scheduler> scheduler) {
        this.firm = firm;
        this.scheduler = scheduler;
    }

    @Bean
    Task<Void> nightlyRefreshTask(Jobs jobs) {
        return Tasks.recurring(NAME, new AtNight(firm, AT))
                .execute((instance, context) -> jobs.submit(RefreshJob.KIND, new RefreshJob.Order(false), null));
    }

    @EventListener
    void on(FirmFiguresChanged change) {
        ZoneId timeZone = change.after().timeZone();
        if (timeZone.equals(change.before().timeZone())) {
            return;
        }
        try {
            scheduler
                    .getObject()
                    .schedule(
                            new TaskInstance<>(NAME, RecurringTask.INSTANCE),
                            Schedules.daily(timeZone, AT).getInitialExecutionTime(Instant.now()),
                            ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException isNight) {
            LOG.info("the time zone changed while the nightly refresh was being submitted; the next one follows it");
        }
    }
}
