package io.changke.customers;

import io.changke.customers.ChangeLog.Difference;
import io.changke.customers.CustomerRows.Stored;
import io.changke.platform.Refusal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers that are out of sight and can come back; nothing of theirs is lost meanwhile. */
@Component
class Deletions {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final CustomerRows rows;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;

    Deletions(
            JdbcClient jdbc, Customers customers, CustomerRows rows, ChangeLog log, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.rows = rows;
        this.log = log;
        this.events = events;
    }

    /** @param name null for one known by a number only */
    record Deleted(
            long id,
            @Nullable String name,
            @Nullable String number,
            OffsetDateTime deletedAt,
            @Nullable String deletedBy) {}

    @Transactional
    void delete(long id, int version, Cause cause) {
        Stored held = customers.held(id);
        if (held.version() != version) {
            throw Refusal.conflict("customers.changed");
        }
        mark(id, held, cause, "now()", cause.user());
        events.publishEvent(new CustomerDeleted(id));
    }

    @Transactional
    void restore(long id, Cause cause) {
        Stored held = rows.hold(id).orElseThrow(() -> Refusal.notFound("customers.unknown"));
        if (!held.isDeleted()) {
            return;
        }
        if (held.mergedInto().isPresent()) {
            throw Refusal.conflict("customers.merged", held.mergedInto().get());
        }
        mark(id, held, cause, "null", null);
        events.publishEvent(new CustomerRestored(id));
    }

    private void mark(long id, Stored held, Cause cause, String at, @Nullable Long by) {
        Patience.limited(
                jdbc,
                () -> jdbc.sql("update customer set deleted_at = " + at
                                + ", deleted_by = :by, updated_at = now(), version = version + 1 where id = :id")
                        .param("by", by, java.sql.Types.BIGINT)
                        .param("id", id)
                        .update());
        Map<String, Object> now =
                rows.read(id).map(each -> each.profile().facts()).orElse(Map.of());
        log.add(
                id,
                held.version() + 1,
                cause,
                Difference.between(new LinkedHashMap<>(held.profile().facts()), now));
    }

    /** The latest first, after the one deleted at this time; those merged into another are not among them. */
    List<Deleted> page(@Nullable String afterTime, long afterId, int limit) {
        return jdbc.sql("""
                        select c.id, c.name, coalesce(c.external_id, c.email, c.phone) as number,
                               c.deleted_at, u.name as deleted_by
                        from customer c
                        left join app_user u on u.id = c.deleted_by
                        where c.deleted_at is not null and c.merged_into is null
                          and (cast(:time as text) is null
                               or (c.deleted_at, c.id) < (cast(:time as timestamptz), :id))
                        order by c.deleted_at desc, c.id desc
                        limit :limit
                        """)
                .param("time", afterTime)
                .param("id", afterId)
                .param("limit", limit)
                .query(Deleted.class)
                .list();
    }
}
