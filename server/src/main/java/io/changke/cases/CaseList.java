package io.changke.cases;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import io.changke.cases.CaseView.CaseCustomer;
import io.changke.cases.CaseView.CaseUser;
import io.changke.customers.Visibility;
import io.changke.followups.FirmTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Cases page by page; without those of customers the reader may not see. */
@Component
class CaseList {

    private static final String FROM = """
            from service_case k
            join customer c on c.id = k.customer_id
            left join app_user owner on owner.id = k.owner_id
            """;
    private static final String SELECT = """
            select k.id, k.customer_id, c.name as customer_name,
                   coalesce(c.external_id, c.email, c.phone, c.id::text) as customer_number,
                   k.kind, k.subject, k.details, k.owner_id, owner.name as owner_name, k.due_on, k.priority, k.state,
                   k.result, k.opened_at, k.closed_at, k.version,
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FirmTime time;
    private final MessageSource messages;
    private final DSLContext sql = DSL.using(SQLDialect.POSTGRES);

    CaseList(JdbcClient jdbc, Visibility visibility, FirmTime time, MessageSource messages) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.time = time;
        this.messages = messages;
    }

    /** A case and its place in its list. */
    record Listed(CaseView shown, String place) {}

    List<Listed> page(CaseFilter filter, CaseOrder order, @Nullable String afterPlace, long afterId, int limit) {
        Condition where = visible().and(filter.on(today()));
        if (afterPlace != null) {
            where = where.and(order.after(afterPlace, afterId));
        }
        return read(where, order, limit);
    }

    long count(CaseFilter filter) {
        Query query = sql.resultQuery(
                "select count(*) " + FROM + "where {0}", visible().and(filter.on(today())));
        return jdbc.sql(query.getSQL())
                .params(query.getBindValues())
                .query(Long.class)
                .single();
    }

    Optional<CaseView> find(long id) {
        Condition where = visible().and(condition("k.id = {0}", val(id)));
        return read(where, CaseOrder.DUE, 1).stream().map(Listed::shown).findFirst();
    }

    private Condition visible() {
        return condition("k.deleted_at is null").and(visibility.ofCustomers().condition());
    }

    private LocalDate today() {
        return time.now().toLocalDate();
    }

    private List<Listed> read(Condition where, CaseOrder order, int limit) {
        Query query = sql.resultQuery(
                SELECT + order.place() + " as place " + FROM + "where {0} order by " + order.sql() + " limit {1}",
                where,
                val(limit));
        LocalDate today = today();
        Locale language = LocaleContextHolder.getLocale();
        return jdbc.sql(query.getSQL())
                .params(query.getBindValues())
                .query((row, number) -> new Listed(shown(row, today, language), row.getString("place")))
                .list();
    }

    private CaseView shown(ResultSet row, LocalDate today, Locale language) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        Long owner = row.getObject("owner_id", Long.class);
        return new CaseView(
                row.getLong("id"),
                customer(row, language),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("details"),
                owner == null ? null : new CaseUser(owner, row.getString("owner_name")),
                dueOn,
                closedAt == null && dueOn != null && dueOn.isBefore(today),
                row.getString("priority"),
                row.getString("state"),
                row.getString("result"),
                row.getObject("opened_at", OffsetDateTime.class),
                closedAt,
                row.getInt("version"));
    }

    private CaseCustomer customer(ResultSet row, Locale language) throws SQLException {
        String name = row.getString("customer_name");
        Object[] number = {row.getString("customer_number")};
        return new CaseCustomer(
                row.getLong("customer_id"),
                name == null ? messages.getMessage("customer.unnamed", number, language) : name);
    }
}
