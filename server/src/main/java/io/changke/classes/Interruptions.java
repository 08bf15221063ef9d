package io.changke.classes;

import io.changke.followups.Tasks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has somebody find out why a regular customer's purchases broke off: the owner, or whoever takes it from the pool. */
@Component
class Interruptions {

    /** What changes in a transaction has its time. */
    private static final String BROKEN_OFF = """
            select c.id, c.owner_id, (now() at time zone f.time_zone)::date as today, f.default_language,
                   h.evidence ->> 'lastPurchaseOn' as last_purchase_on
            from class_change h
            join customer c on c.id = h.customer_id
            cross join class_setting t
            cross join firm_setting f
            where h.customer_id = any (:customers)
              and h.at = now() and h.classification = 'rhythm'
              and h.from_class = 'regular' and h.to_class = 'occasional'
              and t.ask_why
              and not exists (select from interruption i
                              join task open on open.id = i.task_id
                              where i.customer_id = c.id and open.done_at is null and open.deleted_at is null)
            order by c.id
            """;

    private record BrokenOff(
            long id, @Nullable Long ownerId, LocalDate today, String defaultLanguage, String lastPurchaseOn) {}

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final MessageSource messages;

    Interruptions(JdbcClient jdbc, Tasks tasks, MessageSource messages) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** In the transaction in which their classes were derived. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(Collection<Long> customers) {
        jdbc.sql(BROKEN_OFF)
                .param("customers", customers.toArray(Long[]::new))
                .query(BrokenOff.class)
                .list()
                .forEach(this::ask);
    }

    private void ask(BrokenOff customer) {
        String title = Objects.requireNonNull(messages.getMessage(
                "classes.findOutWhy",
                new Object[] {customer.lastPurchaseOn},
                Locale.forLanguageTag(customer.defaultLanguage)));
        long task = tasks.create(
                new Tasks.Draft(title, customer.id, null, customer.ownerId, customer.today, null, null), null);
        jdbc.sql("insert into interruption (task_id, customer_id) values (?, ?)")
                .param(task)
                .param(customer.id)
                .update();
    }
}
