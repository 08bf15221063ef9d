package io.changke.ledger;

/**
 * From lines to occasions: a customer's day with at least one purchase line. Service lines count; returns reduce
 * revenue but make no occasion.
 */
public final class Occasions {

    /** One row a customer and day with any line; an occasion where {@code lines > 0}. */
    public static final String DAYS = """
            select customer_id, day,
                   coalesce(sum(amount) filter (where not is_return), 0) as gross,
                   count(*) filter (where not is_return) as lines,
                   -coalesce(sum(amount) filter (where is_return), 0) as returned
            from purchase
            group by customer_id, day
            """;

    /** One row a customer with any line; no first or last day where there are returns only. */
    public static final String SUMMARY = summary("");

    /** The same for the one customer {@code :customer}. */
    public static final String SUMMARY_OF_ONE = summary("where customer_id = :customer");

    private Occasions() {}

    private static String summary(String where) {
        return """
               select customer_id,
                      min(day) filter (where lines > 0) as first_day,
                      max(day) filter (where lines > 0) as last_day,
                      count(*) filter (where lines > 0) as occasions,
                      sum(gross) as gross,
                      coalesce((array_agg(gross order by day) filter (where lines > 0))[1], 0) as first_gross,
                      sum(returned) as returned
               from (
                   select customer_id, day,
                          coalesce(sum(amount) filter (where not is_return), 0) as gross,
                          count(*) filter (where not is_return) as lines,
                          -coalesce(sum(amount) filter (where is_return), 0) as returned
                   from purchase
                   %s
                   group by customer_id, day
               ) as customer_day
               group by customer_id
               """.formatted(where);
    }
}
