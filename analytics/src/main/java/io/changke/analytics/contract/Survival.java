package io.changke.analytics.contract;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * The survival that was seen, with nothing assumed (Kaplan and Meier), and how sure it is (Greenwood, on the scale of
 * ln(−ln S), where a band stays between 0 and 1).
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan, Meier (1958), JASA 53, 457–481</a>
 */
public final class Survival {

    private Survival() {}

    /**
     * After a period.
     *
     * @param t the period, from 0
     * @param atRisk contracts there when it began and seen to its end; at t = 0 all
     * @param cancelled of them in it
     * @param survival share still running after it, 0 to 1
     * @param low of the band, at most {@code survival}
     * @param high of the band
     */
    public record Step(int t, double atRisk, double cancelled, double survival, double low, double high) {}

    /**
     * Period by period, as long as somebody is at risk.
     *
     * @param confidence of the band, 0 to 1 exclusive, like 0.95
     */
    public static List<Step> of(Lifetimes lifetimes, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No band of confidence " + confidence);
        }
        double z = Math.sqrt(2) * Erf.erfInv(confidence);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(0, lifetimes.contracts(), 0, 1, 1, 1));
        double survival = 1;
        double greenwood = 0;
        double atRisk = lifetimes.atRisk(1);
        for (int t = 1; t <= lifetimes.longest() && atRisk > 0; t++) {
            double cancelled = lifetimes.cancelled[t];
            survival *= Math.max(0, 1 - cancelled / atRisk);
            greenwood += cancelled / (atRisk * Math.max(atRisk - cancelled, 0));
            steps.add(step(t, atRisk, cancelled, survival, greenwood, z));
            atRisk -= cancelled + lifetimes.running[t];
        }
        return steps;
    }

    private static Step step(int t, double atRisk, double cancelled, double survival, double greenwood, double z) {
        if (survival == 1 || survival == 0) {
            // Nothing was seen to vary: at most 1 − (1 − confidence)^(1 ∕ n) could have gone unseen.
            double unseen = 1 - Math.pow(2 * tail(z), 1 / atRisk);
            return survival == 1
                    ? new Step(t, atRisk, cancelled, 1, 1 - unseen, 1)
                    : new Step(t, atRisk, cancelled, 0, 0, unseen);
        }
        double reach = z * Math.sqrt(greenwood) / Math.abs(Math.log(survival));
        double low = Math.pow(survival, Math.exp(reach));
        double high = Math.pow(survival, Math.exp(-reach));
        return new Step(t, atRisk, cancelled, survival, low, high);
    }

    private static double tail(double z) {
        return Erf.erfc(z / Math.sqrt(2)) / 2;
    }
}
