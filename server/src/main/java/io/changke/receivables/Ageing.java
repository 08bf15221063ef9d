package io.changke.receivables;

import io.changke.customers.Visibility;
import io.changke.fields.Listing.Restriction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open amounts by how long their terms are over. */
@Component
class Ageing {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** The last day overdue of each bucket; the first is within terms, the last has no end. */
    private static final List<Integer> ENDS = List.of(0, 30, 60, 90);

    private static final List<String> NAMES = List.of("withinTerms", "upTo30", "upTo60", "upTo90", "over90");

    private static final String SUMS = """
            select width_bucket(:today - d.due_on, array[1, 31, 61, 91]) as bucket,
                   sum(d.open) as amount,
                   count(distinct d.customer_id) as customers
            from amount_due d
            join customer c on c.id = d.customer_id
            where d.open > 0 and %s and %s
            group by bucket
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    Ageing(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * What is open and due within some days.
     *
     * @param bucket withinTerms, upTo30, upTo60, upTo90 or over90 days overdue
     * @param condition finds the customers behind it
     */
    record Bucket(String bucket, BigDecimal amount, int customers, Map<String, Object> condition) {}

    /** Of one customer, or of all that the reader may see. */
    List<Bucket> buckets(LocalDate today, @Nullable Long customer) {
        Map<Integer, Bucket> found = new LinkedHashMap<>();
        Restriction visible = visibility.ofCustomers();
        jdbc.sql(SUMS.formatted(visible.sql(), customer == null ? "true" : "d.customer_id = :customer"))
                .param("today", today)
                .param("customer", customer)
                .query((row, number) -> new Bucket(
                        NAMES.get(row.getInt(1)), row.getBigDecimal(2), row.getInt(3), condition(row.getInt(1), today)))
                .list()
                .forEach(bucket -> found.put(NAMES.indexOf(bucket.bucket()), bucket));
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            buckets.add(found.getOrDefault(i, new Bucket(NAMES.get(i), BigDecimal.ZERO, 0, condition(i, today))));
        }
        return buckets;
    }

    private static Map<String, Object> condition(int bucket, LocalDate today) {
        LocalDate from = bucket == ENDS.size() ? EVER : today.minusDays(ENDS.get(bucket));
        LocalDate to = bucket == 0 ? FOREVER : today.minusDays(ENDS.get(bucket - 1) + 1L);
        return Map.of("unpaid", Map.of("from", from.toString(), "to", to.toString()));
    }
}
