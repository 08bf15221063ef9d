package io.changke.analytics.lifetime;

import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * Whether frequent buyers spend as much per purchase as others do, which Gamma-Gamma assumes: the least-squares slope of
 * z on log₂ x among the buyers the model is fitted on, with White's standard error (HC1).
 *
 * <p>Not a rank correlation: z of few purchases is more skewed than z of many, so that its ranks hang on x in the very
 * model. Its mean does not, and White's error allows for a variance that falls with x.
 *
 * @param perDoubling what twice as many repeat purchases add to the amount of one, as a share of the mean of z; 0.1 is
 *     10 % more
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param pValue two-sided, of a slope of 0
 * @see <a href="https://doi.org/10.2307/1912934">White (1980), A heteroskedasticity-consistent covariance matrix
 *     estimator</a>
 */
public record SpendByFrequency(double perDoubling, double low, double high, double pValue) {

    private static final double SIGNIFICANT = 0.05;
    /** What is told from nothing only because so many customers were seen. */
    private static final double NEGLIGIBLE = 0.05;

    private static final double QUANTILE_95 = 1.959963984540054;

    /** What the slope means for the values that rest on the model. */
    public enum Verdict {
        /** No difference that can be told from chance, or one too small to matter. */
        SAME("same"),
        /** Frequent buyers spend more: theirs is valued somewhat too low. */
        MORE("more"),
        /** Frequent buyers spend less: theirs is valued somewhat too high. */
        LESS("less");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        /** The name in JSON and message files. */
        public String key() {
            return key;
        }
    }

    /** Of equally many x ≥ 1 and z &gt; 0; null where x or z does not vary, or nothing is left to judge the slope by. */
    static @Nullable SpendByFrequency of(double[] x, double[] z) {
        int n = x.length;
        double meanLog = 0;
        double meanZ = 0;
        for (int i = 0; i < n; i++) {
            meanLog += log2(x[i]) / n;
            meanZ += z[i] / n;
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            double distance = log2(x[i]) - meanLog;
            squares += distance * distance;
            products += distance * (z[i] / meanZ - 1);
        }
        double slope = products / squares;
        double scatter = 0;
        for (int i = 0; i < n; i++) {
            double distance = log2(x[i]) - meanLog;
            double rest = z[i] / meanZ - 1 - slope * distance;
            scatter += distance * distance * rest * rest;
        }
        double error = Math.sqrt(scatter * n / (n - 2.0)) / squares;
        if (!Double.isFinite(slope) || !(error > 0) || !Double.isFinite(error)) {
            return null;
        }
        double pValue = Erf.erfc(Math.abs(slope / error) / Math.sqrt(2));
        return new SpendByFrequency(slope, slope - QUANTILE_95 * error, slope + QUANTILE_95 * error, pValue);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** In words. */
    public Verdict verdict() {
        if (!(pValue < SIGNIFICANT) || Math.abs(perDoubling) < NEGLIGIBLE) {
            return Verdict.SAME;
        }
        return perDoubling > 0 ? Verdict.MORE : Verdict.LESS;
    }
}
