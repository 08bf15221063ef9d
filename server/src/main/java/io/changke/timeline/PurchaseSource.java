package io.changke.timeline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PurchaseSource {

    /** Purchases and returns: the lines of an order, or without order numbers those of a day, are one item. */
    @Bean
    TimelineSource purchaseTimeline() {
        return new TimelineSource("""
                select case when p.is_return then 'return' else 'purchase' end as kind,
                       min(p.id)::text as key,
                       max(p.purchased_at) as at,
                       jsonb_build_object(
                           'day', p.day,
                           'orderNumber', p.order_number,
                           'purchaseId', p.entry,
                           'channel', max(channel.code),
                           'amount', sum(p.amount),
                           'lines', jsonb_agg(
                               jsonb_build_object(
                                   'product', product.code,
                                   'productName', product.name,
                                   'quantity', p.quantity,
                                   'amount', p.amount)
                               order by p.id)) as body
                from purchase p
                left join product on product.id = p.product_id
                left join channel on channel.id = p.channel_id
                where p.customer_id = :customer
                group by p.is_return, p.day, p.order_number, p.entry
                """);
    }
}
