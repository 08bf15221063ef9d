package io.changke.quality;

import io.changke.customers.Visibility;
import io.changke.fields.Listing.Restriction;
import io.changke.quality.Counting.Counted;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts on request, one reader at a time. Where that takes long, as with a million customers, the answer is kept for a while. */
@Component
class Shelf {

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int KEPT_TIMES_AS_LONG = 20;

    private final Counting counting;
    private final Apart apart;
    private final JdbcClient jdbc;
    private final Visibility visibility;

    private @Nullable Kept kept;

    Shelf(Counting counting, Apart apart, JdbcClient jdbc, Visibility visibility) {
        this.counting = counting;
        this.apart = apart;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    private record Kept(Restriction visible, Quality quality, Instant until) {}

    synchronized Quality quality() {
        Restriction visible = visibility.ofCustomers();
        Instant begin = Instant.now();
        if (kept != null && kept.visible().equals(visible) && begin.isBefore(kept.until())) {
            return kept.quality();
        }
        Quality counted = count();
        Instant end = Instant.now();
        Duration took = Duration.between(begin, end);
        kept = took.compareTo(LONG) < 0
                ? null
                : new Kept(visible, counted, end.plus(took.multipliedBy(KEPT_TIMES_AS_LONG)));
        return counted;
    }

    private Quality count() {
        Instant now = Instant.now();
        Counted counted = counting.count();
        return new Quality(
                now,
                counted.customers(),
                completeness(),
                counted.bands(),
                counted.facts(),
                counted.faults(),
                counted.others(),
                apart.phones(),
                apart.purchases());
    }

    private @Nullable Double completeness() {
        return jdbc.sql("select avg(completeness) / 100 from customer c where "
                        + visibility.ofCustomers().sql())
                .query(Double.class)
                .optional()
                .orElse(null);
    }
}
