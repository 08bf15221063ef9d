package io.changke.calendar;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import io.changke.calendar.CalendarDay.CalendarCustomer;
import io.changke.calendar.CalendarDay.CalendarEntry;
import io.changke.calendar.CalendarDay.CalendarUser;
import io.changke.customers.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Merges what the packages know of days; what is done comes last on a day, what has no time after what has one. */
@Component
class Calendar {

    private static final String SELECT = """
            select entry.*, to_char(entry.at, 'HH24:MI') as clock, owner.name as owner_name
            from (
                select item.*, c.name as customer_name,
                       coalesce(c.external_id, c.email, c.phone, c.id::text) as customer_number,
                       count(*) over (partition by item.day) as on_day,
                       row_number() over (partition by item.day order by item.done, item.at, item.place, item.id) as nth
                from (%s) as item
                left join customer c on c.id = item.customer_id
                where {0}
            ) as entry
            left join app_user owner on owner.id = entry.owner_id
            where entry.nth <= {1}
            order by entry.day, entry.nth
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final MessageSource messages;
    private final String select;
    private final DSLContext sql = DSL.using(SQLDialect.POSTGRES);

    Calendar(JdbcClient jdbc, Visibility visibility, MessageSource messages, List<CalendarSource> sources) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.messages = messages;
        this.select = SELECT.formatted(IntStream.range(0, sources.size())
                .mapToObj(place -> "select %d as place, source.* from (%s) as source"
                        .formatted(place, sources.get(place).sql()))
                .collect(Collectors.joining("\nunion all\n")));
    }

    /**
     * Which days.
     *
     * @param mine only what the reader is to do, and the reader's customers
     * @param perDay how many entries of a day are wanted at most
     */
    record Wanted(
            LocalDate from,
            LocalDate to,
            boolean mine,
            @Nullable Long reader,
            int perDay) {

        Condition condition() {
            Condition days = DSL.condition("item.day between {0} and {1}", val(from), val(to));
            if (!mine) {
                return days;
            }
            return days.and(
                    reader == null
                            ? DSL.condition("item.owner_id is null")
                            : DSL.condition("item.owner_id = {0}", val(reader)));
        }
    }

    private record Found(LocalDate day, long count, CalendarEntry entry) {}

    /** Days without anything are left out. */
    List<CalendarDay> days(Wanted wanted, Locale language) {
        Query query = sql.resultQuery(select, wanted.condition().and(visible()), val(wanted.perDay));
        List<CalendarDay> days = new ArrayList<>();
        jdbc.sql(query.getSQL())
                .params(query.getBindValues())
                .query((row, number) ->
                        new Found(row.getObject("day", LocalDate.class), row.getLong("on_day"), entry(row, language)))
                .list()
                .forEach(found -> {
                    if (days.isEmpty() || !days.get(days.size() - 1).day().equals(found.day)) {
                        days.add(new CalendarDay(found.day, found.count, new ArrayList<>()));
                    }
                    days.get(days.size() - 1).entries().add(found.entry);
                });
        return days;
    }

    private Condition visible() {
        Condition customer = visibility.ofCustomers().condition();
        return condition("item.customer_id is null")
                .or(condition("c.id is not null").and(customer));
    }

    private CalendarEntry entry(ResultSet row, Locale language) throws SQLException {
        Long owner = row.getObject("owner_id", Long.class);
        return new CalendarEntry(
                row.getString("kind"),
                row.getLong("id"),
                row.getString("clock"),
                row.getString("title"),
                customer(row, language),
                owner == null ? null : new CalendarUser(owner, row.getString("owner_name")),
                row.getBoolean("done"),
                row.getString("lunar_day"),
                row.getObject("turns", Integer.class));
    }

    private @Nullable CalendarCustomer customer(ResultSet row, Locale language) throws SQLException {
        Long id = row.getObject("customer_id", Long.class);
        if (id == null) {
            return null;
        }
        String name = row.getString("customer_name");
        Object[] number = {row.getString("customer_number")};
        return new CalendarCustomer(
                id, name == null ? messages.getMessage("customer.unnamed", number, language) : name);
    }
}
