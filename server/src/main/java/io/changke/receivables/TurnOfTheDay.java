package io.changke.receivables;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With a new day, wherever the firm is, more becomes overdue; looked for every few minutes, since it costs nothing. */
@Component
class TurnOfTheDay {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final String OVERDUE = """
            update customer_debt s
            set overdue = now.overdue, next_due_on = now.next_due_on
            from (select d.customer_id,
                         coalesce(sum(d.open) filter (where d.due_on < :today), 0) as overdue,
                         min(d.due_on) filter (where d.due_on >= :today) as next_due_on
                  from amount_due d
                  where d.open > 0
                    and d.customer_id in (select t.customer_id from customer_debt t
                                          where t.next_due_on < :today
                                          order by t.customer_id
                                          for update)
                  group by d.customer_id) as now
            where s.customer_id = now.customer_id
            """;

    private final JdbcClient jdbc;
    private final Settlement settlement;

    TurnOfTheDay(JdbcClient jdbc, Settlement settlement) {
        this.jdbc = jdbc;
        this.settlement = settlement;
    }

    /** Returns for how many customers something fell due. */
    @Transactional
    public int come() {
        return jdbc.sql(OVERDUE).param("today", settlement.today()).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Clock {
        @Bean
        Task<Void> turnOfTheDayTask(TurnOfTheDay turn) {
            return Tasks.recurring("overdue-receivables", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> turn.come());
        }
    }
}
