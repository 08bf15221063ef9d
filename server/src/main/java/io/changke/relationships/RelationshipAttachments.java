package io.changke.relationships;

import io.changke.customers.Attachment;
import io.changke.timeline.TimelineSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where relationships hang on customers: on both, and in the history of both. */
@Configuration(proxyBeanMethods = false)
class RelationshipAttachments {

    @Bean
    Attachment relationshipsOfCustomers() {
        return new Attachment("relationship", "customer_id");
    }

    @Bean
    Attachment relationshipsToCustomers() {
        return new Attachment("relationship", "other_id");
    }

    @Bean
    TimelineSource relationshipTimeline() {
        return new TimelineSource("""
                select 'relationship' as kind,
                       r.id::text as key,
                       r.written_at as at,
                       jsonb_build_object(
                           'relationshipId', r.id,
                           'relation', r.kind,
                           'otherId', r.around,
                           'title', coalesce(other.name, other.external_id, other.email, other.phone, r.around::text),
                           'by', writer.name) as body
                from relationship_of r
                join customer other on other.id = r.around and other.deleted_at is null
                left join app_user writer on writer.id = r.written_by
                where r.customer_id = :customer
                """);
    }
}
