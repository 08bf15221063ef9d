package io.changke.cases;

import io.changke.calendar.CalendarSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CaseCalendar {

    @Bean
    @Order(20)
    CalendarSource dueCases() {
        return new CalendarSource("""
                select 'case' as kind,
                       k.id as id,
                       k.due_on as day,
                       null::time as at,
                       k.subject as title,
                       k.customer_id as customer_id,
                       k.owner_id as owner_id,
                       k.closed_at is not null as done,
                       null::text as lunar_day,
                       null::integer as turns
                from service_case k
                where k.deleted_at is null
                """);
    }
}
