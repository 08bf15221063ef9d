package io.changke.value;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.changke.platform.FirmSettings;
import io.changke.platform.jobs.Jobs;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scores everyone at three in the morning, firm's time. */
@Configuration(proxyBeanMethods = false)
class NightlyRefresh {
    private static final LocalTime AT = LocalTime.of(3, 0);

    @Bean
    Task<Void> nightlyRefreshTask(FirmSettings firm, Jobs jobs) {
        return Tasks.recurring("nightly-refresh", Schedules.daily(firm.current().timeZone(), AT))
                .execute((instance, context) -> jobs.submit(RefreshJob.KIND, new RefreshJob.Order(false), null));
    }
}
