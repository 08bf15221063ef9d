package io.changke.followups;

import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for.
 *
 * @param mine only those of the reader
 * @param from the first day they are due, null for any
 * @param to the last day they are due, null for any
 */
record TaskFilter(
        When when,
        boolean mine,
        @Nullable Long reader,
        @Nullable Long customer,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Condition condition(LocalDateTime now) {
        Condition condition = when.condition(now);
        if (mine) {
            condition = condition.and(owned(reader));
        }
        if (customer != null) {
            condition = condition.and(DSL.condition("t.customer_id = {0}", val(customer)));
        }
        if (from != null) {
            condition = condition.and(DSL.condition("t.due_on >= {0}", val(from)));
        }
        return to == null ? condition : condition.and(DSL.condition("t.due_on <= {0}", val(to)));
    }

    /** A program's key of the command line belongs to nobody: its tasks are those of nobody. */
    static Condition owned(@Nullable Long user) {
        return user == null ? DSL.condition("t.owner_id is null") : DSL.condition("t.owner_id = {0}", val(user));
    }
}
