package io.changke.value;

import io.changke.timeline.TimelineSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TierTimeline {

    @Bean
    TimelineSource tierChangesTimeline() {
        return new TimelineSource("""
                select 'tier' as kind,
                       t.id::text as key,
                       t.at as at,
                       jsonb_build_object('day', t.day, 'from', t.from_tier, 'to', t.to_tier, 'value', t.value) as body
                from tier_change t
                where t.customer_id = :customer
                """);
    }
}
