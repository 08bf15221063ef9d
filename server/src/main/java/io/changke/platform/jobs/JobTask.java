package io.changke.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one task that db-scheduler knows: to run a job. */
@Configuration(proxyBeanMethods = false)
class JobTask {
    private static final String NAME = "job";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    static TaskInstance<Void> instance(long job) {
        return new TaskInstance<>(NAME, Long.toString(job));
    }

    @Bean
    CustomTask<Void> runJob(JobRunner runner, JdbcClient jdbc, Environment environment) {
        var external = environment.getProperty("changke.database.url", "");
        if (external.isBlank()) {
            reviveAll(jdbc);
        }
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(PAUSE)))
                .execute((instance, context) -> completion(runner.run(Long.parseLong(instance.getId()))));
    }

    /** Nobody else can be running on our own data folder: what is marked as running belongs to a server that died. */
    private static void reviveAll(JdbcClient jdbc) {
        jdbc.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                .update();
    }

    private static CompletionHandler<Void> completion(boolean ended) {
        return (complete, operations) -> {
            if (ended) {
                operations.remove();
            } else {
                operations.reschedule(complete, Instant.now().plus(A_MOMENT));
            }
        };
    }
}
