package io.changke.cases;

import io.changke.customers.Attachment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseAttachment {

    @Bean
    Attachment casesOfCustomers() {
        return new Attachment("service_case", "customer_id");
    }
}
