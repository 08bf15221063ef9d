package io.changke.models;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every fit there has been, in short. */
@Repository
class Fits {
    private final JdbcClient jdbc;

    Fits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was believed then.
     *
     * @param model null where there was too little data for one
     */
    @Schema(name = "PastFit")
    record Past(
            long id,
            LocalDate asOf,
            OffsetDateTime fittedAt,
            boolean current,
            @Nullable String model,
            @Nullable Long customers,

            @Schema(description = "100 (forecast − actual) ∕ actual on held-out time") @Nullable
            Double biasPercent,

            @Schema(description = "Future value of the base") @Nullable
            BigDecimal value,

            @Nullable BigDecimal p10,
            @Nullable BigDecimal p90) {}

    /** The latest first; only those with a smaller number than one, made before a moment. */
    List<Past> page(long before, @Nullable OffsetDateTime madeBefore, int limit) {
        return jdbc.sql("""
                        select id,
                               as_of,
                               created_at as fitted_at,
                               id = (select frame_id from scoring) as current,
                               body -> 'purchasing' ->> 'name' as model,
                               (body -> 'purchasing' ->> 'customers')::bigint as customers,
                               (holdout ->> 'biasPercent')::double precision as bias_percent,
                               round((base_value ->> 'total')::numeric, 2) as value,
                               round((base_value ->> 'p10')::numeric, 2) as p10,
                               round((base_value ->> 'p90')::numeric, 2) as p90
                        from frame
                        where id < :before and created_at < coalesce(cast(:madeBefore as timestamptz), 'infinity')
                        order by id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("madeBefore", madeBefore, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(Past.class)
                .list();
    }
}
