package io.changke.classes;

import io.changke.timeline.TimelineSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What became of a customer at one moment is one item. */
@Configuration(proxyBeanMethods = false)
class ClassTimeline {

    @Bean
    TimelineSource classChangesTimeline() {
        String names = Arrays.stream(Classification.values())
                .map(each -> "('%s', '%s')".formatted(each.column(), each.field()))
                .collect(Collectors.joining(", "));
        return new TimelineSource("""
                select 'class' as kind,
                       min(h.id)::text as key,
                       h.at as at,
                       jsonb_build_object(
                           'before', jsonb_object_agg(names.field, h.from_class order by h.id),
                           'after', jsonb_object_agg(names.field, h.to_class order by h.id desc)) as body
                from class_change h
                join (values %s) as names (classification, field) on names.classification = h.classification
                where h.customer_id = :customer
                group by h.at
                """.formatted(names));
    }
}
