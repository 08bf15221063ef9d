package io.changke.lifecycle;

import io.changke.timeline.TimelineSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StageTimeline {

    @Bean
    TimelineSource stageChangesTimeline() {
        return new TimelineSource("""
                select 'stage' as kind,
                       h.id::text as key,
                       h.at as at,
                       jsonb_build_object(
                           'day', h.day,
                           'from', h.from_stage,
                           'to', h.to_stage,
                           'reconstructed', h.reconstructed,
                           'evidence', jsonb_build_object(
                               'occasions', h.occasions,
                               'ownRhythmDays', h.own_rhythm,
                               'overdue', h.overdue,
                               'daysSinceLast', round(h.own_rhythm * h.overdue),
                               'pBuy', h.p_buy)) as body
                from stage_change h
                where h.customer_id = :customer
                """);
    }
}
