package io.changke.ledger;

import io.changke.customers.Attachment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PurchaseAttachment {

    @Bean
    Attachment purchasesOfCustomers() {
        return new Attachment("purchase", "customer_id");
    }
}
