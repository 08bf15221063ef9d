package io.changke.owners;

import static io.changke.fields.FieldType.NUMBER;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In how many days a customer returns to the pool; a purchase counts as a contact, an undone return begins the days anew. */
@Component
@Order(61)
class PoolFields implements FieldSource {

    /** The limit tells the planner that there is one row at most: otherwise it expects thousands, and reads every customer. */
    static final String RETURNING = """
            select owned.id as customer_id,
                   rule.return_after_days as after_days,
                   rule.return_after_days - (rule.today - greatest(
                       (coalesce(owned.owned_since, owned.created_at) at time zone rule.time_zone)::date,
                       contacted.last_contacted_on, bought.last_day,
                       (kept.since at time zone rule.time_zone)::date)) as in_days
            from (select return_after_days, time_zone, (now() at time zone time_zone)::date as today
                  from pool_rule, firm_setting
                  where return_after_days is not null
                  limit 1) rule
            join customer owned on owned.owner_id is not null and owned.deleted_at is null
            left join customer_contact contacted on contacted.customer_id = owned.id
            left join customer_score bought on bought.customer_id = owned.id
            left join (select gone.customer_id, max(back.at) as since
                       from customer_change gone
                       join customer_change back on back.customer_id = gone.customer_id
                                                and back.cause = 'undo' and back.cause_id = gone.id
                                                and back.undone is null
                       where gone.cause = 'pool' and gone.cause_id is not null
                       group by gone.customer_id) kept on kept.customer_id = owned.id""";

    private static final Join JOIN = new Join(
            "left join (" + RETURNING + ") returning_to_pool on returning_to_pool.customer_id = c.id\n",
            "returning_to_pool.customer_id");

    @Override
    public List<Field> fields() {
        return List.of(Field.of("poolInDays", NUMBER, "greatest(returning_to_pool.in_days, 0)")
                .in(JOIN));
    }
}
