package io.changke.followups;

import io.changke.customers.Visibility;
import io.changke.followups.TaskView.TaskCustomer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** Where a user was mentioned and has not seen it yet; without customers that the reader may not see. */
@Component
class MentionList {
    private static final String SELECT = """
            select i.id, i.kind, i.happened_at, i.said, i.written_at, writer.name as writer, m.name as mentioned_as,
                   c.id as customer_id, c.name as customer_name,
                   coalesce(c.external_id, c.email, c.phone, c.id::text) as customer_number
            from mention m
            join interaction i on i.id = m.interaction_id
            join customer c on c.id = i.customer_id
            left join app_user writer on writer.id = i.written_by
            where m.user_id = {0} and m.seen_at is null and i.deleted_at is null and m.interaction_id < {1} and {2}
            order by m.interaction_id desc
            limit {3}
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final MessageSource messages;
    private final DSLContext sql = DSL.using(SQLDialect.POSTGRES);

    MentionList(JdbcClient jdbc, Visibility visibility, MessageSource messages) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.messages = messages;
    }

    @Schema(name = "Mention")
    record Mention(
            long interactionId,
            TaskCustomer customer,

            @Schema(allowableValues = {"call", "visit", "message", "note", "meeting"})
            String kind,

            OffsetDateTime happenedAt,
            String said,

            @Schema(description = "One's own name as it stands in the text")
            String mentionedAs,

            @Nullable String writer,
            OffsetDateTime writtenAt) {}

    /** The latest first; those before the follow-up with this id. */
    List<Mention> of(long user, long before, int limit) {
        Condition visible = visibility.ofCustomers().condition();
        Query query = sql.resultQuery(SELECT, DSL.val(user), DSL.val(before), visible, DSL.val(limit));
        Locale language = LocaleContextHolder.getLocale();
        return jdbc.sql(query.getSQL())
                .params(query.getBindValues())
                .query((row, number) -> mention(row, language))
                .list();
    }

    private Mention mention(ResultSet row, Locale language) throws SQLException {
        return new Mention(
                row.getLong("id"),
                customer(row, language),
                row.getString("kind"),
                moment(row, "happened_at"),
                row.getString("said"),
                row.getString("mentioned_as"),
                row.getString("writer"),
                moment(row, "written_at"));
    }

    private TaskCustomer customer(ResultSet row, Locale language) throws SQLException {
        String name = row.getString("customer_name");
        Object[] number = {row.getString("customer_number")};
        return new TaskCustomer(
                row.getLong("customer_id"),
                name == null ? messages.getMessage("customer.unnamed", number, language) : name);
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
