package io.changke.demonstration;

import io.changke.followups.ContactDates;
import io.changke.value.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters the merchant's follow-ups and tasks, by copy; all are the administrator's. */
@Repository
class Diary {
    private static final String INTERACTION =
            "id, customer_id, kind, happened_at, happened_on, said, written_by, written_at";
    private static final String TASK =
            "title, customer_id, interaction_id, owner_id, due_on, due_time, done_at, done_by, created_by, created_at";

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;
    private final ContactDates contacts;

    Diary(JdbcTemplate jdbc, DataSource dataSource, ContactDates contacts) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.contacts = contacts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(List<FollowUps.Written> written, List<FollowUps.Step> chores, ZoneId zone) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        Long writer = jdbc.queryForObject("select min(id) from app_user", Long.class);
        Map<String, Long> customers = customers();
        try {
            interactions(connection, written, customers, writer, zone);
            tasks(connection, written, chores, customers, writer, zone);
        } catch (SQLException failure) {
            throw new IllegalStateException("The demonstration firm's follow-ups could not be entered", failure);
        }
        jdbc.execute("select setval(pg_get_serial_sequence('interaction', 'id'), (select max(id) from interaction))");
        contacts.refreshAll();
        jdbc.execute("analyze interaction, task, customer_contact");
    }

    private static void interactions(
            Connection connection,
            List<FollowUps.Written> written,
            Map<String, Long> customers,
            @Nullable Long writer,
            ZoneId zone)
            throws SQLException {
        try (CopyText copy = new CopyText(connection, "interaction", INTERACTION)) {
            for (int i = 0; i < written.size(); i++) {
                FollowUps.Written each = written.get(i);
                OffsetDateTime at = moment(each.at(), zone);
                copy.row(
                        i + 1,
                        customers.get(each.guest().externalId()),
                        each.kind(),
                        at,
                        each.at().toLocalDate(),
                        each.said(),
                        writer,
                        at);
            }
            copy.end();
        }
    }

    private static void tasks(
            Connection connection,
            List<FollowUps.Written> written,
            List<FollowUps.Step> chores,
            Map<String, Long> customers,
            @Nullable Long owner,
            ZoneId zone)
            throws SQLException {
        try (CopyText copy = new CopyText(connection, "task", TASK)) {
            for (int i = 0; i < written.size(); i++) {
                FollowUps.Step step = written.get(i).next();
                if (step != null) {
                    task(copy, step, i + 1, customers, owner, written.get(i).at(), zone);
                }
            }
            for (FollowUps.Step chore : chores) {
                task(
                        copy,
                        chore,
                        null,
                        customers,
                        owner,
                        chore.due().minusDays(3).atTime(9, 0),
                        zone);
            }
            copy.end();
        }
    }

    private static void task(
            CopyText copy,
            FollowUps.Step step,
            @Nullable Integer interaction,
            Map<String, Long> customers,
            @Nullable Long owner,
            LocalDateTime created,
            ZoneId zone)
            throws SQLException {
        Guest guest = step.guest();
        LocalDateTime done = step.done();
        copy.row(
                step.title(),
                guest == null ? null : customers.get(guest.externalId()),
                interaction,
                owner,
                step.due(),
                step.time(),
                done == null ? null : moment(done, zone),
                done == null ? null : owner,
                owner,
                moment(created, zone));
    }

    private static OffsetDateTime moment(LocalDateTime at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }

    private Map<String, Long> customers() {
        Map<String, Long> ids = new HashMap<>();
        jdbc.query("select external_id, id from customer", row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }
}
