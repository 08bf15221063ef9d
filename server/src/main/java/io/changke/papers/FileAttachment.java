package io.changke.papers;

import io.changke.customers.Attachment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileAttachment {

    @Bean
    Attachment filesOfCustomers() {
        return new Attachment("customer_file", "customer_id");
    }
}
