package io.changke.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.changke.platform.FirmSettings;
import java.time.Instant;
import java.time.LocalTime;

/** Every night at this time by the clock of the firm, as it stands when the next night is worked out. */
public record AtNight(FirmSettings firm, LocalTime at) implements Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return daily().getNextExecutionTime(last);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return daily().getInitialExecutionTime(now);
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    private Schedule daily() {
        return Schedules.daily(firm.current().timeZone(), at);
    }
}
