package io.changke.customers;

import static io.changke.fields.FieldType.CHOICE;
import static io.changke.fields.FieldType.DATE;
import static io.changke.fields.FieldType.NUMBER;
import static io.changke.fields.FieldType.TAGS;
import static io.changke.fields.FieldType.TEXT;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.profile.Facts;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The declared facts about a customer. */
@Component
@Order(0)
class CustomerFields implements FieldSource {

    private static final String TYPE =
            "coalesce(c.type, case c.kind when 'person' then 'consumer' else 'enterprise' end)";

    private static final String INTERESTS = "array(select jsonb_array_elements_text(c.details -> 'interests'))";

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("externalId", TEXT, "c.external_id").isWritable(),
                Field.of("name", TEXT, "c.name").orderedBy("c.sort_name").isWritable(),
                choice("kind", "c.kind", Facts.KINDS),
                choice("type", TYPE, Facts.TYPES),
                text("phone", "c.phone"),
                text("email", "c.email"),
                text("wechat", "c.wechat"),
                text("country", "c.country"),
                text("province", "c.province"),
                text("city", "c.city"),
                text("district", "c.district"),
                mainAddress("addressLine", "line"),
                mainAddress("postalCode", "postalCode"),
                Field.of("tags", TAGS, "c.tags").notSortable().isWritable(),
                Field.of("interests", TAGS, INTERESTS).notSortable().isWritable(),
                choice("sex", "c.sex", Facts.SEXES),
                Field.of("birthday", DATE, "c.birthday").notSortable().isWritable(),
                text("birthdayLunar", "c.birthday_lunar"),
                choice("ageBand", "(c.details ->> 'ageBand')", Facts.AGE_BANDS),
                choice("spendingLevel", "(c.details ->> 'spendingLevel')", Facts.SPENDING_LEVELS),
                text("industry", "c.industry"),
                choice("firmSize", "c.firm_size", Facts.FIRM_SIZES),
                text("taxNumber", "c.tax_number"),
                choice("declaredRelationship", "c.declared_relationship", Facts.RELATIONSHIPS),
                choice("settlementFixed", "c.settlement_fixed", Facts.SETTLEMENTS),
                day("createdOn", "c.created_at"),
                day("updatedOn", "c.updated_at"),
                Field.of("version", NUMBER, "c.version").onlyShown());
    }

    private static Field text(String name, String sql) {
        return Field.of(name, TEXT, sql).notSortable().isWritable();
    }

    /** By the firm's clock. */
    private static Field day(String name, String time) {
        return Field.of(name, DATE, "(" + time + " at time zone (select time_zone from firm_setting))::date");
    }

    /** The lists of facts have it; a list of customers and a mailing need it in a column. */
    private static Field mainAddress(String name, String part) {
        String sql = "(select a ->> '" + part + "' from jsonb_array_elements(c.details -> 'addresses') a"
                + " where a ->> 'main' = 'true' limit 1)";
        return Field.of(name, TEXT, sql).notSortable().isWritable();
    }

    private static Field choice(String name, String sql, List<String> choices) {
        return Field.of(name, CHOICE, sql).choices(choices).notSortable().isWritable();
    }
}
