package io.changke.insight;

import io.changke.analytics.base.Holdout;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the home page. Each {@code condition} asks {@code POST /api/v1/customers/search} for the customers
 * behind its figure.
 *
 * @param previousOn the month-end of the figures it is compared with; null where none is known
 */
record Home(
        @Nullable LocalDate asOf,
        String currency,
        int customers,
        long purchases,
        BigDecimal revenue,
        @Nullable LocalDate previousOn,
        @Nullable Sales salesThisMonth,
        @Nullable Worth value,
        @Nullable Count activeCustomers,
        @Nullable Share retention12,
        @Nullable AtRisk valueAtRisk,
        List<Month> history,
        List<TierFigures> tiers,
        List<StageFigures> stages,
        @Nullable Flows stageFlows,
        @Nullable Cohorts cohorts,
        List<Attention> lookAfter,
        List<Attention> risers,
        List<Attention> atRisk,
        @Nullable Model model,
        @Nullable Check holdout) {

    private static final String STAGE = "#/components/schemas/Stage";

    record Sales(
            LocalDate from,
            LocalDate to,
            BigDecimal amount,
            long purchases,
            int customers,
            BigDecimal lastMonthSamePeriod,
            Map<String, Object> condition) {}

    record Worth(
            @Nullable BigDecimal total,
            @Nullable BigDecimal p10,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal previous,
            @Nullable Variance variance,
            Map<String, Object> condition) {}

    record Variance(double parameters, double future, double holdout) {}

    record Count(int count, @Nullable Integer previous, Map<String, Object> condition) {}

    record Share(
            @Nullable Double share,
            int n,
            int kept,
            @Nullable Double previous,
            Map<String, Object> condition) {}

    record AtRisk(
            @Nullable BigDecimal amount,
            int customers,
            @Nullable BigDecimal previous,
            Map<String, Object> condition) {}

    record Month(
            LocalDate monthEnd,
            int customers,
            @Nullable BigDecimal value,
            @Nullable BigDecimal p10,
            @Nullable BigDecimal p90,
            int activeCustomers,
            @Nullable Double retention12,
            @Nullable BigDecimal valueAtRisk,
            BigDecimal revenue,
            boolean reconstructed) {}

    record TierFigures(
            String tier,
            int customers,
            @Nullable BigDecimal value,
            BigDecimal revenue,
            @Nullable BigDecimal cut,
            Moves moves,
            Map<String, Object> condition) {}

    record Moves(int in, int out) {}

    record StageFigures(
            String stage, int customers, @Nullable BigDecimal value, Map<String, Object> condition) {}

    record Flows(LocalDate from, LocalDate to, List<Flow> flows) {}

    /** @param from null for customers who had not bought yet */
    record Flow(
            @Schema(ref = STAGE) @Nullable String from,
            @Schema(ref = STAGE) String to,
            int customers,
            Map<String, Object> condition) {}

    record Cohorts(List<Cohort> months) {}

    record Cohort(YearMonth month, int customers, List<Cell> retention, Map<String, Object> condition) {}

    record Cell(int k, int customers, double share, boolean unfinished, Map<String, Object> condition) {}

    record Attention(Person customer, @Nullable BigDecimal value, String reason, Map<String, Number> values) {}

    /**
     * The model of purchasing.
     *
     * @param regularity k of purchases that keep a rhythm, 1 to 12; null for a model without
     * @param reason why there are no parameters
     */
    record Model(
            String name,
            String unit,
            @Nullable Integer regularity,
            @Nullable Map<String, Double> parameters,
            @Nullable Map<String, Double> standardErrors,
            @Nullable Boolean converged,
            @Nullable Long customers,
            @Nullable String reason) {}

    /**
     * The last months forecast from what came before, against what happened.
     *
     * @param candidates the models compared on it, the best first; none where the firm named one
     */
    record Check(
            LocalDate calibratedUntil,
            LocalDate to,
            int customers,
            long actual,
            @Nullable Double forecast,
            @Nullable Double biasPercent,
            List<Holdout.Candidate> candidates) {}

    record Person(long id, String displayName, @Nullable String tier, String stage) {}
}
