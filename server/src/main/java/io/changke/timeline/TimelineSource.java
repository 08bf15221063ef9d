package io.changke.timeline;

/**
 * What a package knows of a customer's history; each package declares one as a bean.
 *
 * @param sql a query of the columns {@code kind text, key text} (unique within the kind), {@code at timestamptz} and
 *     {@code body jsonb} for the customer {@code :customer}; the body's keys become the item's
 */
public record TimelineSource(String sql) {}
