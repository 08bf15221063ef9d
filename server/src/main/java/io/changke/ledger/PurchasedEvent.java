package io.changke.ledger;

import io.changke.fields.Event;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PurchasedEvent {

    /** For conditions on customers who bought in a period, in any shop or in one. */
    @Bean
    Event purchased() {
        return new Event(
                "purchased",
                "select from purchase bought where bought.customer_id = c.id and not bought.is_return",
                "bought.day",
                Map.of("channel", "(select channel.code from channel where channel.id = bought.channel_id)"));
    }
}
