package io.changke.quality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good the data of the customers is whom the reader may see. Each {@code condition} finds the customers behind its
 * figure: {@code POST /api/v1/customers/search} takes it.
 *
 * @param completeness the mean of the customers', from 0 to 1; null where there are none
 */
@Schema(name = "DataQuality")
record Quality(
        Instant countedAt,
        long customers,
        @Nullable Double completeness,
        List<Band> bands,
        List<Missing> facts,
        List<Figure> faults,
        List<Figure> others,
        List<SharedPhone> sharedPhones,
        OutlyingPurchases outlying) {

    /** So many customers, whose completeness is at least the one and below the other. */
    @Schema(name = "CompletenessBand")
    record Band(double from, @Nullable Double below, long customers, Map<String, Object> condition) {}

    /** @param asked how many customers are expected to have it */
    @Schema(name = "MissingFact")
    record Missing(String fact, long asked, long missing, Map<String, Object> condition) {}

    /** @param name a fault, or unreachable, stale, suspectedDuplicate */
    @Schema(name = "QualityFigure")
    record Figure(String name, long customers, Map<String, Object> condition) {}

    /** A number that more customers have than a family or a firm would share. */
    record SharedPhone(String phone, long customers, Map<String, Object> condition) {}

    /** Purchases far beyond what is usual among customers of their kind. */
    record OutlyingPurchases(String currency, List<Usual> usual, long count, List<Outlying> greatest) {}

    /**
     * Of the customers of a kind that has enough purchases to say. A purchase is outlying when its amount's logarithm
     * lies more than 3.5 robust deviations above the median (Iglewicz and Hoaglin 1993).
     */
    @Schema(name = "UsualPurchases")
    record Usual(String kind, BigDecimal median, BigDecimal above) {}

    @Schema(name = "OutlyingPurchase")
    record Outlying(
            long customerId, String displayName, @Nullable String orderNumber, LocalDate day, BigDecimal amount) {}
}
