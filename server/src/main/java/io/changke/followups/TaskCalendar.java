package io.changke.followups;

import io.changke.calendar.CalendarSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class TaskCalendar {

    @Bean
    @Order(10)
    CalendarSource dueTasks() {
        return new CalendarSource("""
                select 'task' as kind,
                       t.id as id,
                       t.due_on as day,
                       t.due_time as at,
                       t.title as title,
                       t.customer_id as customer_id,
                       t.owner_id as owner_id,
                       t.done_at is not null as done,
                       null::text as lunar_day,
                       null::integer as turns
                from task t
                where t.deleted_at is null
                """);
    }
}
