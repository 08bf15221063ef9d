package io.changke.receivables;

import io.changke.customers.Attachment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a payment settles follows from the entries, so only these hang on a customer. */
@Configuration(proxyBeanMethods = false)
class ReceivableAttachments {

    @Bean
    Attachment duesOfCustomers() {
        return new Attachment("amount_due", "customer_id");
    }

    @Bean
    Attachment paymentsOfCustomers() {
        return new Attachment("payment", "customer_id");
    }
}
