package io.changke.ledger;

import io.changke.customers.Customers;
import io.changke.customers.Patience;
import io.changke.platform.Refusal;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purchases recorded one by one; whole logs come in by the imports. */
@Component
class Purchases {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final ApplicationEventPublisher events;

    Purchases(JdbcClient jdbc, Customers customers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.events = events;
    }

    record Recorded(long id, long customerId) {}

    /** Everything that follows from the purchase is up to date when this returns. */
    @Transactional
    Recorded record(Entry entry, ZonedDateTime now) {
        entry.check(now);
        return Patience.limited(jdbc, () -> {
            long customer = customer(entry);
            long id = write(entry, customer);
            events.publishEvent(new PurchaseRecorded(customer));
            return new Recorded(id, customer);
        });
    }

    @Transactional
    void remove(long id) {
        long customer = jdbc.sql("""
                        with removed as (delete from purchase where entry = ? returning customer_id)
                        select distinct customer_id from removed
                        """)
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("ledger.purchase.unknown"));
        events.publishEvent(new PurchaseRemoved(customer));
    }

    private long customer(Entry entry) {
        Long id = entry.customerId();
        if (id == null) {
            String externalId = entry.externalId();
            if (externalId == null) {
                throw Refusal.field("customer", "ledger.purchase.customer");
            }
            return customers.holdOrCreate(externalId.strip());
        }
        customers.hold(id);
        return id;
    }

    private long write(Entry entry, long customer) {
        Long channel = entry.channel() == null ? null : idOf("channel", entry.channel());
        Long id = null;
        for (Entry.Line line : entry.lines()) {
            Long product = line.product() == null ? null : idOf("product", line.product());
            long written = write(entry, line, customer, product, channel, id);
            id = id == null ? written : id;
        }
        return java.util.Objects.requireNonNull(id, "checked to have lines");
    }

    private long write(
            Entry entry,
            Entry.Line line,
            long customer,
            @Nullable Long product,
            @Nullable Long channel,
            @Nullable Long first) {
        return jdbc.sql("""
                        insert into purchase (customer_id, day, purchased_at, order_number, product_id, channel_id,
                                              quantity, amount, is_return, is_service, entry)
                        values (:customer, :day, :at, :order, :product, :channel,
                                :quantity, :amount, :return, false,
                                coalesce(:first, currval(pg_get_serial_sequence('purchase', 'id'))))
                        returning id
                        """)
                .param("customer", customer)
                .param("day", entry.purchasedAt().toLocalDate())
                .param("at", entry.purchasedAt().toOffsetDateTime())
                .param("order", entry.orderNumber())
                .param("product", product)
                .param("channel", channel)
                .param("quantity", line.quantity())
                .param("amount", line.amount())
                .param("return", line.isReturn())
                .param("first", first, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    /** The product or channel with this code, entered where it is new. */
    private long idOf(String table, String code) {
        return jdbc.sql("""
                        with entered as (
                            insert into %1$s (code) select :code
                            where not exists (select from %1$s where code = :code)
                            on conflict (code) do nothing
                            returning id
                        )
                        select id from entered union all select id from %1$s where code = :code
                        """.formatted(table))
                .param("code", code.strip())
                .query(Long.class)
                .single();
    }
}
