package io.changke.papers;

import io.changke.timeline.TimelineSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileTimeline {

    /** One that came with a follow-up names it, so that a page may show it there. */
    @Bean
    TimelineSource filesOfTheTimeline() {
        return new TimelineSource("""
                select 'file' as kind,
                       f.id::text as key,
                       f.uploaded_at as at,
                       jsonb_build_object(
                           'fileId', f.id,
                           'withInteraction', f.interaction_id,
                           'title', f.name,
                           'size', f.size,
                           'by', uploader.name) as body
                from customer_file f
                left join app_user uploader on uploader.id = f.uploaded_by
                where f.customer_id = :customer and %s
                """.formatted(CustomerFiles.IN_SIGHT));
    }
}
