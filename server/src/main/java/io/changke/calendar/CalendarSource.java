package io.changke.calendar;

/**
 * What a package knows of days; each package declares one as a bean, and on a day they stand in the order of the beans.
 *
 * @param sql a query of the columns {@code kind text, id bigint} (unique within the kind), {@code day date, at time,
 *     title text, customer_id bigint, owner_id bigint, done boolean, lunar_day text, turns integer} for any day: the
 *     calendar picks days and owners, and leaves out customers whom the reader may not see
 */
public record CalendarSource(String sql) {}
