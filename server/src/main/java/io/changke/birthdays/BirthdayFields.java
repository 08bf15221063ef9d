package io.changke.birthdays;

import static io.changke.fields.FieldType.DATE;
import static io.changke.fields.FieldType.NUMBER;

import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.fields.Join;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The next birthday by the firm's clock, and the age in full years. Who has a lunar birthday keeps that one and not the
 * one by the sun. The birthday of a leap month is kept in the ordinary month when the year has no such leap month, the
 * 30th of a month of 29 days on its last day, and the 29th of February on the 28th in common years: age goes up on that
 * day too. Lunar birthdays are known from 2001 to 2100.
 */
@Component
@Order(3)
class BirthdayFields implements FieldSource {

    private static final String TODAY = "(select (now() at time zone time_zone)::date from firm_setting)";

    /** No birthday is more than 400 days away: the lunar year with a leap month has 383 to 385. */
    private static final Join NEXT = new Join("""
            left join birthday_day next_birthday
                on next_birthday.birthday = birthday_key(c.birthday, c.birthday_lunar)
               and next_birthday.day between %1$s and %1$s + 400
               and next_birthday.previous < %1$s
            """.formatted(TODAY), "c.id");

    private static final String YEARS =
            "(extract(year from %s) - extract(year from c.birthday))::integer".formatted(TODAY);
    private static final String AGE =
            "(%1$s - case when c.birthday + make_interval(years => %1$s) > %2$s then 1 else 0 end)"
                    .formatted(YEARS, TODAY);

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("nextBirthday", DATE, "next_birthday.day").in(NEXT),
                Field.of("birthdayInDays", NUMBER, "(next_birthday.day - %s)".formatted(TODAY))
                        .orderedBy("(next_birthday.day - date '2000-01-01')")
                        .in(NEXT),
                Field.of("age", NUMBER, AGE));
    }
}
