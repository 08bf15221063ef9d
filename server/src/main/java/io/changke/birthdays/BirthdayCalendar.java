package io.changke.birthdays;

import io.changke.calendar.CalendarSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class BirthdayCalendar {

    @Bean
    @Order(30)
    CalendarSource birthdays() {
        return new CalendarSource("""
                select 'birthday' as kind,
                       c.id as id,
                       b.day as day,
                       null::time as at,
                       null::text as title,
                       c.id as customer_id,
                       c.owner_id as owner_id,
                       false as done,
                       c.birthday_lunar as lunar_day,
                       case when c.birthday_lunar is null
                            then (extract(year from b.day) - extract(year from c.birthday))::integer end as turns
                from birthday_day b
                join customer c on birthday_key(c.birthday, c.birthday_lunar) = b.birthday
                where c.birthday is null or b.day > c.birthday
                """);
    }
}
