package io.changke.value;

import static io.changke.fields.FieldType.CHOICE;
import static io.changke.fields.FieldType.DATE;
import static io.changke.fields.FieldType.MONEY;
import static io.changke.fields.FieldType.NUMBER;
import static io.changke.fields.FieldType.PERCENT;

import io.changke.analytics.base.RfmClass;
import io.changke.analytics.base.Tier;
import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.FieldType;
import io.changke.fields.Join;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is known of a customer's worth, for lists, filters and the API. */
@Component
public class ValueFields implements FieldSource {
    /** The score of a customer, also for the packages above. */
    public static final Join SCORE = new Join("left join customer_score s on s.customer_id = c.id", "s.customer_id");

    /** The customer at the month-end that stands for last quarter, also for the packages above. */
    public static final Join QUARTER_AGO = new Join("""
            left join score_snapshot q
                   on q.customer_id = c.id and q.month_end = (select quarter_ago from scoring)
            """, "q.customer_id");

    private static final Join CHANGE = new Join("""
            left join lateral (
                select now.customer_id, now.value - before.value as change
                from customer_score now
                join score_snapshot before
                  on before.customer_id = now.customer_id and before.month_end = (select quarter_ago from scoring)
                where now.customer_id = c.id
            ) as since on true
            """, "since.customer_id");

    private static final List<String> TIERS =
            Arrays.stream(Tier.values()).map(Tier::key).toList();

    @Override
    public List<Field> fields() {
        return List.of(
                field("value", MONEY, "s.value"),
                field("valueP10", MONEY, "s.value_p10"),
                field("valueP90", MONEY, "s.value_p90"),
                field("realisedValue", MONEY, "s.realised_value"),
                field("lifetimeValue", MONEY, "(s.value + s.realised_value)"),
                field("tier", CHOICE, "s.tier").choices(TIERS),
                Field.of("tierQuarterAgo", CHOICE, "q.tier")
                        .in(QUARTER_AGO)
                        .choices(TIERS)
                        .notSortable(),
                Field.of("valueChange", MONEY, "since.change").in(CHANGE),
                field("rfmClass", CHOICE, "s.rfm_class")
                        .choices(Arrays.stream(RfmClass.values())
                                .map(RfmClass::key)
                                .toList()),
                field("purchases", NUMBER, "s.occasions"),
                field("revenue", MONEY, "s.revenue"),
                field("firstPurchaseOn", DATE, "s.first_day"),
                field("lastPurchaseOn", DATE, "s.last_day"),
                field("pAlive", PERCENT, "s.p_alive"),
                field("pBuy", PERCENT, "s.p_buy"),
                field("expectedPurchases", NUMBER, "s.expected_purchases"),
                field("expectedSpend", MONEY, "s.expected_spend"),
                field("r", NUMBER, "s.r"),
                field("f", NUMBER, "s.f"),
                field("m", NUMBER, "s.m"),
                field("asOf", DATE, "s.as_of").onlyShown());
    }

    private static Field field(String name, FieldType type, String sql) {
        return Field.of(name, type, sql).in(SCORE);
    }
}
