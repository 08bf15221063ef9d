package io.changke.quality;

import io.changke.customers.Visibility;
import io.changke.quality.Counting.Counted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Data quality")
class QualityController {

    private final Counting counting;
    private final Apart apart;
    private final JdbcClient jdbc;
    private final Visibility visibility;

    QualityController(Counting counting, Apart apart, JdbcClient jdbc, Visibility visibility) {
        this.counting = counting;
        this.apart = apart;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Operation(
            summary = "What is missing in the customers' records, what cannot be right, what lies apart",
            description = "Counted on request. Each figure brings the condition that finds its customers.")
    @Transactional(readOnly = true)
    @GetMapping("/api/v1/quality")
    Quality quality() {
        Counted counted = counting.count();
        return new Quality(
                Instant.now(),
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
