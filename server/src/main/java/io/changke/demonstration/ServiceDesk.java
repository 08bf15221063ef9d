package io.changke.demonstration;

import io.changke.cases.OpenCases;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters the merchant's cases with their steps; all are the administrator's. */
@Repository
class ServiceDesk {

    private final JdbcClient jdbc;
    private final OpenCases open;

    ServiceDesk(JdbcClient jdbc, OpenCases open) {
        this.jdbc = jdbc;
        this.open = open;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(List<Enquiries.Enquiry> enquiries, ZoneId zone) {
        Long owner = jdbc.sql("select min(id) from app_user").query(Long.class).single();
        for (Enquiries.Enquiry enquiry : enquiries) {
            OffsetDateTime opened = moment(enquiry.opened(), zone);
            long id = enter(enquiry, owner, opened, zone);
            step(id, "opened", opened, owner, null);
            if (enquiry.begun()) {
                step(id, "started", opened.plusMinutes(20), owner, null);
            }
            LocalDateTime closed = enquiry.closed();
            if (closed != null) {
                step(id, "closed", moment(closed, zone), owner, enquiry.result());
            }
        }
        open.refreshAll();
        jdbc.sql("analyze service_case, service_case_step, customer_case").update();
    }

    private long enter(Enquiries.Enquiry enquiry, Long owner, OffsetDateTime opened, ZoneId zone) {
        LocalDateTime closed = enquiry.closed();
        String state = closed != null ? "closed" : enquiry.begun() ? "in-progress" : "open";
        return jdbc.sql("""
                        insert into service_case (customer_id, kind, subject, details, owner_id, due_on, priority, state,
                                                  result, opened_at, closed_at)
                        select id, :kind, :subject, :details, :owner, :due, :priority, :state, :result, :opened, :closed
                        from customer
                        where external_id = :guest
                        returning id
                        """)
                .param("kind", enquiry.kind())
                .param("subject", enquiry.subject())
                .param("details", enquiry.details())
                .param("owner", owner)
                .param("due", enquiry.due())
                .param("priority", enquiry.priority())
                .param("state", state)
                .param("result", enquiry.result(), Types.VARCHAR)
                .param("opened", opened)
                .param("closed", closed == null ? null : moment(closed, zone), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("guest", enquiry.guest().externalId())
                .query(Long.class)
                .single();
    }

    private void step(long id, String step, OffsetDateTime at, Long by, @Nullable String result) {
        jdbc.sql("insert into service_case_step (case_id, step, result, at, by_user) values (?, ?, ?, ?, ?)")
                .param(1, id)
                .param(2, step)
                .param(3, result, Types.VARCHAR)
                .param(4, at)
                .param(5, by)
                .update();
    }

    private static OffsetDateTime moment(LocalDateTime at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
