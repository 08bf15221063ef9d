package io.changke.fields;

/**
 * A table that fields are read from, joined to the customer, whose alias is always {@code c}.
 *
 * @param sql for example {@code left join customer_score s on s.customer_id = c.id}
 * @param key the table's own column with the customer's id, which breaks ties so that its indexes serve the order
 */
public record Join(String sql, String key) {}
