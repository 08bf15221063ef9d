package io.changke.fields;

import java.util.List;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * Which customers, in which order.
 *
 * @param restrictions the house's own SQL beside the reader's condition, such as visibility and search
 */
public record Listing(Condition condition, List<Restriction> restrictions, Sort sort) {

    /** SQL about the customer {@code c}; {0}, {1} … stand for the values. */
    public record Restriction(String sql, List<Object> values) {

        public org.jooq.Condition condition() {
            return DSL.condition(sql, values.stream().map(DSL::val).toArray(QueryPart[]::new));
        }
    }

    org.jooq.Condition where() {
        return DSL.and(restrictions.stream().map(Restriction::condition).toList())
                .and(ConditionSql.of(condition));
    }
}
