package io.changke.fields;

import java.util.Map;

/**
 * Something that happens to a customer at a date, for conditions like "purchased in May". Its label is the message
 * {@code event.<name>}.
 *
 * @param name its key in a condition's JSON
 * @param sql a query of its rows for the customer {@code c}, such as {@code select from visit v where v.customer_id = c.id}
 * @param date the expression of its date
 * @param details what else a condition may ask of it, as {@code channel}: expressions of texts by their names
 */
public record Event(String name, String sql, String date, Map<String, String> details) {

    public Event(String name, String sql, String date) {
        this(name, sql, date, Map.of());
    }
}
