package io.changke.cases;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for.
 *
 * @param which open, overdue, closed or all
 * @param mine only those of the reader
 * @param q found in the subject, the text or by what the customer is found by; null for any
 */
record CaseFilter(
        String which,
        boolean mine,
        @Nullable Long reader,
        @Nullable String kind,
        @Nullable String priority,
        @Nullable Long customer,
        @Nullable String q) {

    static final List<String> WHICH = List.of("open", "overdue", "closed", "all");

    Condition on(LocalDate today) {
        Condition wanted = switch (which) {
            case "open" -> condition("k.closed_at is null");
            case "overdue" ->
                condition("k.closed_at is null and coalesce(k.due_on, date 'infinity') < {0}", val(today));
            case "closed" -> condition("k.closed_at is not null");
            default -> noCondition();
        };
        if (mine) {
            wanted = wanted.and(
                    reader == null ? condition("k.owner_id is null") : condition("k.owner_id = {0}", val(reader)));
        }
        if (kind != null) {
            wanted = wanted.and(condition("k.kind = {0}", val(kind)));
        }
        if (priority != null) {
            wanted = wanted.and(condition("k.priority = {0}", val(priority)));
        }
        if (customer != null) {
            wanted = wanted.and(condition("k.customer_id = {0}", val(customer)));
        }
        return q == null || q.isBlank() ? wanted : wanted.and(found(q));
    }

    /** Every word of it, in the case or in what the customer is searched by. */
    private static Condition found(String typed) {
        Condition all = noCondition();
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            all = all.and(condition(
                    "(position({0} in lower(k.subject || ' ' || k.details)) > 0 or position({0} in c.search) > 0)",
                    val(word)));
        }
        return all;
    }
}
