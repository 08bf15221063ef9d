package io.changke.papers;

import io.changke.customers.Customers;
import io.changke.customers.Patience;
import io.changke.followups.Said;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of customers; who may see the customer may see them. */
@Component
class CustomerFiles {
    private static final int LONGEST_NAME = 255;

    /** A file that came with a follow-up goes with it when that is deleted, and comes back with it. */
    static final String IN_SIGHT = """
            f.deleted_at is null
            and not exists (select from interaction i where i.id = f.interaction_id and i.deleted_at is not null)
            """;

    private static final String SELECT = """
            select f.id, f.customer_id, f.interaction_id, f.name, f.media_type, f.size,
                   f.uploaded_by, uploader.name as uploader, f.uploaded_at
            from customer_file f
            left join app_user uploader on uploader.id = f.uploaded_by
            where
            """ + IN_SIGHT;

    private final JdbcClient jdbc;
    private final Customers customers;

    CustomerFiles(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    record Draft(
            String name, MediaTypeName mediaType, @Nullable Long interaction) {}

    /** The latest first; those before the one with this id. */
    List<CustomerFile> of(long customer, long before, int limit) {
        seen(customer);
        return jdbc.sql(SELECT + " and f.customer_id = ? and f.id < ? order by f.id desc limit ?")
                .params(customer, before, limit)
                .query(CustomerFile.class)
                .list();
    }

    CustomerFile get(long id) {
        CustomerFile found = jdbc.sql(SELECT + " and f.id = ?")
                .param(id)
                .query(CustomerFile.class)
                .optional()
                .orElseThrow(CustomerFiles::unknown);
        seen(found.customerId());
        return found;
    }

    byte[] content(CustomerFile file) {
        return jdbc.sql("select content from customer_file where id = ?")
                .param(file.id())
                .query(byte[].class)
                .optional()
                .orElseThrow(CustomerFiles::unknown);
    }

    @Transactional
    long add(long customer, Draft draft, byte[] content, @Nullable Long by) {
        Checks checks = new Checks();
        Said.check(checks, "name", draft.name, LONGEST_NAME);
        checks.done();
        seen(customer);
        return Patience.limited(jdbc, () -> {
            customers.hold(customer);
            holdInteraction(draft.interaction, customer);
            return jdbc.sql("""
                            insert into customer_file (customer_id, interaction_id, name, media_type, content, uploaded_by)
                            values (:customer, :interaction, :name, :type, :content, :by)
                            returning id
                            """)
                    .param("customer", customer)
                    .param("interaction", draft.interaction, Types.BIGINT)
                    .param("name", draft.name)
                    .param("type", draft.mediaType.text())
                    .param("content", content)
                    .param("by", by, Types.BIGINT)
                    .query(Long.class)
                    .single();
        });
    }

    private void holdInteraction(@Nullable Long interaction, long customer) {
        if (interaction == null) {
            return;
        }
        boolean there = jdbc.sql("""
                        select id from interaction
                        where id = ? and customer_id = ? and deleted_at is null
                        for key share
                        """)
                .params(interaction, customer)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refusal.field("interaction", "papers.interaction");
        }
    }

    @Transactional
    void delete(long id) {
        mark(id, "f.deleted_at is null", "now()");
    }

    @Transactional
    void restore(long id) {
        mark(id, "f.deleted_at is not null", "null");
    }

    private void mark(long id, String when, String deletedAt) {
        long customer = jdbc.sql("select f.customer_id from customer_file f where f.id = ? and " + when + " for update")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(CustomerFiles::unknown);
        seen(customer);
        jdbc.sql("update customer_file set deleted_at = " + deletedAt + " where id = ?")
                .param(id)
                .update();
    }

    private void seen(long customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("papers.unknown");
    }
}
