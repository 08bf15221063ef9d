package io.changke.followups;

import io.changke.customers.Attachment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowUpAttachments {

    @Bean
    Attachment interactionsOfCustomers() {
        return new Attachment("interaction", "customer_id");
    }

    @Bean
    Attachment tasksOfCustomers() {
        return new Attachment("task", "customer_id");
    }
}
