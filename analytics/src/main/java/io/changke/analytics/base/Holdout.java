package io.changke.analytics.base;

import io.changke.analytics.lifetime.MissingModel;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.analytics.lifetime.SpendFit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model fitted on what was known until a day, checked on what came after. Only customers acquired by then count.
 *
 * @param calibratedUntil epoch day, the last one the model has seen
 * @param to epoch day, the last one it is checked on
 * @param purchasing null where there was too little data
 * @param purchasingMissing why
 * @param spend null where there was too little data
 * @param spendMissing why
 * @param customers acquired by then
 * @param actual their occasions after {@code calibratedUntil}
 * @param forecast sum of their conditional expectations; null without a model
 * @param biasPercent 100 (forecast − actual) ∕ actual; null without a model or when nobody bought
 * @param weeks the same by week after {@code calibratedUntil}, the last one possibly shorter
 * @param byRepeats the same by x = 0, 1, …, 7 and more
 * @param candidates the models compared, the best first; none where the settings name one
 */
public record Holdout(
        int calibratedUntil,
        int to,
        @Nullable PurchasingFit purchasing,
        @Nullable MissingModel purchasingMissing,
        @Nullable SpendFit spend,
        @Nullable MissingModel spendMissing,
        int customers,
        long actual,
        @Nullable Double forecast,
        @Nullable Double biasPercent,
        List<Week> weeks,
        List<Repeats> byRepeats,
        List<Candidate> candidates) {

    /** Without candidates where a check was kept before models were compared. */
    public Holdout {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }

    /**
     * A model as it did on a sample of the customers.
     *
     * @param name as {@link PurchasingKind#key}
     * @param converged on what was known
     * @param logScore mean over customers of ln(the chance it gave to the number of purchases that happened): the
     *     higher, the better; comparable between models on the same customers only
     * @param forecast of all their purchases
     * @param biasPercent 100 (forecast − actual) ∕ actual; null when nobody bought
     */
    public record Candidate(
            String name,
            boolean converged,
            double logScore,
            double forecast,
            @Nullable Double biasPercent) {}

    /**
     * One week of the check.
     *
     * @param week from 1
     * @param forecast null without a model
     */
    public record Week(int week, long actual, @Nullable Double forecast) {}

    /**
     * The customers with the same number of repeat purchases by {@code calibratedUntil}.
     *
     * @param repeats x; 7 stands for 7 and more
     * @param forecast null without a model
     */
    public record Repeats(
            int repeats,
            int customers,
            long actual,
            @Nullable Double forecast) {}

    /** Begins a check of what was known on {@code calibratedUntil} against what followed until {@code to}. */
    public static HoldoutCheck check(int calibratedUntil, int to) {
        return new HoldoutCheck(calibratedUntil, to);
    }

    /** The default last day of calibration: the middle of the period. */
    public static int middle(int from, int to) {
        return from + (to - from) / 2;
    }
}
