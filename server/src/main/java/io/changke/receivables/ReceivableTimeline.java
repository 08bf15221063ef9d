package io.changke.receivables;

import io.changke.timeline.TimelineSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries have a day only; at noon in UTC it is the same day wherever the firm is. */
@Configuration(proxyBeanMethods = false)
class ReceivableTimeline {

    @Bean
    TimelineSource dueTimeline() {
        return new TimelineSource("""
                select 'invoice' as kind,
                       d.id::text as key,
                       (d.issued_on + time '12:00') at time zone 'UTC' as at,
                       jsonb_build_object(
                           'day', d.issued_on,
                           'orderNumber', d.number,
                           'amount', d.amount,
                           'open', d.open,
                           'dueOn', d.due_on,
                           'note', d.note) as body
                from amount_due d
                where d.customer_id = :customer and d.deleted_at is null
                """);
    }

    @Bean
    TimelineSource paymentTimeline() {
        return new TimelineSource("""
                select 'payment' as kind,
                       p.id::text as key,
                       (p.paid_on + time '12:00') at time zone 'UTC' as at,
                       jsonb_build_object(
                           'day', p.paid_on,
                           'amount', p.amount,
                           'method', p.method,
                           'note', p.note) as body
                from payment p
                where p.customer_id = :customer and p.deleted_at is null
                """);
    }
}
