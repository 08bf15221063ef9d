package io.changke.cases;

import io.changke.timeline.TimelineSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseTimeline {

    /** Each step of a case is an item. */
    @Bean
    TimelineSource caseSteps() {
        return new TimelineSource("""
                select 'case' as kind,
                       s.id::text as key,
                       s.at as at,
                       jsonb_build_object(
                           'caseId', k.id,
                           'caseKind', k.kind,
                           'step', s.step,
                           'title', k.subject,
                           'result', s.result,
                           'by', doer.name) as body
                from service_case k
                join service_case_step s on s.case_id = k.id
                left join app_user doer on doer.id = s.by_user
                where k.customer_id = :customer and k.deleted_at is null
                """);
    }
}
