package io.changke.quality;

import io.changke.customers.Visibility;
import io.changke.fields.Listing.Restriction;
import io.changke.platform.KeptAnswer;
import io.changke.quality.Counting.Counted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts on request; keeps a count of many for a while. */
@Component
class Shelf {

    private static final long MANY = 50_000;

    private final Counting counting;
    private final Apart apart;
    private final JdbcClient jdbc;
    private final Visibility visibility;

    private final KeptAnswer<Restriction, Quality> kept = new KeptAnswer<>(quality -> quality.customers() > MANY);

    Shelf(Counting counting, Apart apart, JdbcClient jdbc, Visibility visibility) {
        this.counting = counting;
        this.apart = apart;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    Quality quality() {
        return kept.to(visibility.ofCustomers(), this::count);
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
