package io.changke.followups;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import io.changke.customers.Visibility;
import io.changke.followups.TaskView.TaskCustomer;
import io.changke.followups.TaskView.TaskUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks in the order they are due, those done by when they were; without those of customers the reader may not see. */
@Component
class TaskList {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String FROM = """
            from task t
            left join customer c on c.id = t.customer_id
            left join app_user owner on owner.id = t.owner_id
            """;
    private static final String SELECT = """
            select t.id, t.title, t.customer_id, c.name as customer_name,
                   coalesce(c.external_id, c.email, c.phone, c.id::text) as customer_number,
                   t.owner_id, owner.name as owner_name, t.due_on, t.due_time, t.remind_at, t.done_at,
                   t.interaction_id, t.version,
                   case when t.done_at is null
                        then t.due_on::text || ' ' || coalesce(t.due_time, time '24:00')::text
                        else t.done_at::text end as place
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FirmTime time;
    private final MessageSource messages;
    private final DSLContext sql = DSL.using(SQLDialect.POSTGRES);

    TaskList(JdbcClient jdbc, Visibility visibility, FirmTime time, MessageSource messages) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.time = time;
        this.messages = messages;
    }

    /** A task and its place in its list. */
    record Listed(TaskView task, String place) {}

    List<Listed> page(TaskFilter filter, @Nullable String afterPlace, long afterId, int limit) {
        Condition where = where(filter);
        if (afterPlace != null) {
            where = where.and(filter.when().after(afterPlace, afterId));
        }
        String order = filter.when().order();
        return read(sql.resultQuery(SELECT + FROM + "where {0} order by " + order + " limit {1}", where, val(limit)));
    }

    long count(TaskFilter filter) {
        Query query = sql.resultQuery("select count(*) " + FROM + "where {0}", where(filter));
        return jdbc.sql(query.getSQL())
                .params(query.getBindValues())
                .query(Long.class)
                .single();
    }

    java.util.Optional<TaskView> find(long id) {
        Condition where = visible().and(condition("t.id = {0}", val(id)));
        return read(sql.resultQuery(SELECT + FROM + "where {0}", where)).stream()
                .map(Listed::task)
                .findFirst();
    }

    /** Open tasks of a user whose reminder is due and was not seen. */
    List<TaskView> reminders(@Nullable Long user, int most) {
        Condition where = visible()
                .and(When.OPEN.condition(time.now()))
                .and(condition("t.remind_at <= now() and t.reminded_at is null"))
                .and(TaskFilter.owned(user));
        String page = SELECT + FROM + "where {0} order by t.remind_at, t.id limit {1}";
        return read(sql.resultQuery(page, where, val(most))).stream()
                .map(Listed::task)
                .toList();
    }

    private Condition where(TaskFilter filter) {
        return visible().and(filter.condition(time.now()));
    }

    private Condition visible() {
        Condition customer = visibility.ofCustomers().condition();
        return condition("t.deleted_at is null")
                .and(condition("t.customer_id is null")
                        .or(condition("c.id is not null").and(customer)));
    }

    private List<Listed> read(Query query) {
        LocalDateTime now = time.now();
        Locale language = LocaleContextHolder.getLocale();
        return jdbc.sql(query.getSQL())
                .params(query.getBindValues())
                .query((row, number) -> new Listed(task(row, now, language), row.getString("place")))
                .list();
    }

    private TaskView task(ResultSet row, LocalDateTime now, Locale language) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        LocalTime dueTime = row.getObject("due_time", LocalTime.class);
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        Long interaction = row.getObject("interaction_id", Long.class);
        return new TaskView(
                row.getLong("id"),
                row.getString("title"),
                customer(row, language),
                owner(row),
                dueOn,
                dueTime == null ? null : TIME.format(dueTime),
                doneAt == null && isPast(dueOn, dueTime, now),
                row.getObject("remind_at", OffsetDateTime.class),
                doneAt,
                interaction,
                row.getInt("version"));
    }

    private static boolean isPast(LocalDate day, @Nullable LocalTime dueTime, LocalDateTime now) {
        return dueTime == null
                ? day.isBefore(now.toLocalDate())
                : day.atTime(dueTime).isBefore(now);
    }

    private @Nullable TaskCustomer customer(ResultSet row, Locale language) throws SQLException {
        Long id = row.getObject("customer_id", Long.class);
        if (id == null) {
            return null;
        }
        String name = row.getString("customer_name");
        Object[] number = {row.getString("customer_number")};
        return new TaskCustomer(id, name == null ? messages.getMessage("customer.unnamed", number, language) : name);
    }

    private static @Nullable TaskUser owner(ResultSet row) throws SQLException {
        Long id = row.getObject("owner_id", Long.class);
        return id == null ? null : new TaskUser(id, row.getString("owner_name"));
    }
}
