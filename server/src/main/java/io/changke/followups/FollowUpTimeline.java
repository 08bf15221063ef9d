package io.changke.followups;

import io.changke.timeline.TimelineSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowUpTimeline {

    /** Each kind of interaction is a kind of its own in the timeline. */
    @Bean
    TimelineSource interactionTimeline() {
        return new TimelineSource("""
                select i.kind as kind,
                       i.id::text as key,
                       i.happened_at as at,
                       jsonb_build_object(
                           'interactionId', i.id,
                           'said', i.said,
                           'by', writer.name,
                           'version', i.version,
                           'mentions', array(select m.name from mention m where m.interaction_id = i.id order by m.name),
                           'next', (select jsonb_build_object(
                                               'title', t.title,
                                               'dueOn', t.due_on,
                                               'dueTime', to_char(t.due_time, 'HH24:MI'),
                                               'done', t.done_at is not null)
                                    from task t
                                    where t.interaction_id = i.id and t.deleted_at is null
                                    order by t.id
                                    limit 1)) as body
                from interaction i
                left join app_user writer on writer.id = i.written_by
                where i.customer_id = :customer and i.deleted_at is null
                """);
    }

    @Bean
    TimelineSource taskTimeline() {
        return new TimelineSource("""
                select 'task' as kind,
                       t.id::text as key,
                       t.done_at as at,
                       jsonb_build_object('taskId', t.id, 'title', t.title, 'by', doer.name) as body
                from task t
                left join app_user doer on doer.id = t.done_by
                where t.customer_id = :customer and t.done_at is not null and t.deleted_at is null
                """);
    }
}
