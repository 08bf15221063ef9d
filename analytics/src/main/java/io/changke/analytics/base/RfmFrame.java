package io.changke.analytics.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The base's means and score cuts. A list of cuts holds, for score 2, 3, 4, 5 in turn, the worst figure that still
 * earns it; it ends early where ties keep anyone from a score.
 *
 * @param recencyCuts at most so many days
 * @param frequencyCuts at least so many occasions
 * @param monetaryCuts at least so much revenue
 */
public record RfmFrame(
        double meanRecency,
        double meanFrequency,
        double meanMonetary,
        List<Double> recencyCuts,
        List<Double> frequencyCuts,
        List<Double> monetaryCuts) {

    /**
     * Means and cuts of the customers of {@code base} that have purchased, on epoch day {@code day}; zeros and no cuts
     * without any.
     */
    public static RfmFrame of(Base base, int day) {
        int n = base.customers();
        double[] recency = new double[n];
        double[] frequency = new double[n];
        double[] monetary = new double[n];
        int k = 0;
        for (int i = 0; i < base.size(); i++) {
            Summary customer = base.get(i);
            if (customer.hasPurchased()) {
                recency[k] = customer.lastDay() - day;
                frequency[k] = customer.occasions();
                monetary[k++] = customer.revenue();
            }
        }
        double meanRecency = -mean(recency);
        List<Double> days =
                cuts(recency).stream().map(cut -> cut == 0 ? 0.0 : -cut).toList();
        return new RfmFrame(meanRecency, mean(frequency), mean(monetary), days, cuts(frequency), cuts(monetary));
    }

    /** The scores and the class of a customer with at least one occasion. */
    public Rfm score(Summary customer, int day) {
        int days = day - customer.lastDay();
        double revenue = customer.revenue();
        int r = 1;
        for (double cut : recencyCuts) {
            r += days <= cut ? 1 : 0;
        }
        int f = score(customer.occasions(), frequencyCuts);
        int m = score(revenue, monetaryCuts);
        RfmClass rfmClass =
                RfmClass.of(days <= meanRecency, customer.occasions() >= meanFrequency, revenue >= meanMonetary);
        return new Rfm(days, customer.occasions(), revenue, r, f, m, rfmClass);
    }

    private static int score(double value, List<Double> cuts) {
        int score = 1;
        for (double cut : cuts) {
            score += value >= cut ? 1 : 0;
        }
        return score;
    }

    /** Score = min(5, 1 + ⌊5 (L + E∕2) ∕ n⌋) rises with the value, so the first value of each score is its cut. */
    private static List<Double> cuts(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Double> cuts = new ArrayList<>();
        int n = sorted.length;
        for (int worse = 0; worse < n; ) {
            int equal = 1;
            while (worse + equal < n && sorted[worse + equal] == sorted[worse]) {
                equal++;
            }
            long score = Math.min(5, 1 + 5 * (2L * worse + equal) / (2L * n));
            while (cuts.size() < score - 1) {
                cuts.add(sorted[worse]);
            }
            worse += equal;
        }
        return List.copyOf(cuts);
    }

    private static double mean(double[] values) {
        return values.length == 0 ? 0 : Arrays.stream(values).sum() / values.length;
    }
}
