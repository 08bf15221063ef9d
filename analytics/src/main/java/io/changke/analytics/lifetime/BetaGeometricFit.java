package io.changke.analytics.lifetime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maximum likelihood of BG/NBD and MBG/NBD: several starts on a part of the rows, the best ends on all of them. */
final class BetaGeometricFit {

    private static final List<String> SYMBOLS = List.of("r", "alpha", "a", "b");
    /** Rows that suffice to tell good starts from bad ones. */
    private static final int ROWS_FOR_STARTS = 3000;

    /** In logarithms and with the mean time observed as the unit of time: beyond, nothing changes any more. */
    private static final double[] LOW = {-9, -14, -9, -9};

    private static final double[] HIGH = {7, 16, 7, 7};

    /** r, a, b of the starts; α follows from r and the mean rate. */
    private static final double[][] STARTS = {{0.3, 0.8, 2.5}, {1, 0.3, 2}, {5, 0.1, 3}};

    private BetaGeometricFit() {}

    static PurchasingFit of(String name, int firstChance, PurchasingSummaries customers) {
        MissingModel obstacle = PurchasingFit.obstacle(customers);
        if (obstacle != null) {
            throw new IllegalArgumentException("Cannot fit " + name + ": " + obstacle.key());
        }
        double unit = customers.meanT();
        PurchasingSummaries rows = customers.inUnitsOf(unit);
        Newton search = newton(rows, firstChance);
        Optimum best = null;
        for (Optimum candidate : candidates(rows, firstChance)) {
            Optimum found = search.from(candidate.point);
            if (best == null || found.value < best.value) {
                best = found;
            }
            if (found.atRest()) {
                break;
            }
        }
        if (best == null) {
            throw new IllegalStateException("No start for " + name);
        }
        return result(name, customers, unit, best);
    }

    private static List<Optimum> candidates(PurchasingSummaries rows, int firstChance) {
        PurchasingSummaries some = rows.sample(ROWS_FOR_STARTS);
        Newton search = newton(some, firstChance);
        double rate = rows.purchases() / rows.customers();
        List<Optimum> found = new ArrayList<>();
        for (double[] start : STARTS) {
            double alpha = start[0] / (2 * rate);
            found.add(search.from(
                    new double[] {Math.log(start[0]), Math.log(alpha), Math.log(start[1]), Math.log(start[2])}));
        }
        found.sort(Comparator.comparingDouble((Optimum o) -> o.value));
        return found;
    }

    private static Newton newton(PurchasingSummaries rows, int firstChance) {
        return new Newton(new BetaGeometricLikelihood(rows, firstChance), LOW, HIGH);
    }

    private static PurchasingFit result(String name, PurchasingSummaries customers, double unit, Optimum optimum) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        Map<String, Double> standardErrors = new LinkedHashMap<>();
        List<List<Double>> covariance = optimum.covariance((double) customers.customers());
        for (int i = 0; i < SYMBOLS.size(); i++) {
            double value = Math.exp(optimum.point[i]) * (i == 1 ? unit : 1);
            parameters.put(SYMBOLS.get(i), value);
            if (optimum.positiveDefinite && optimum.bound[i] == 0) {
                standardErrors.put(
                        SYMBOLS.get(i), value * Math.sqrt(covariance.get(i).get(i)));
            }
        }
        double logLikelihood = -optimum.value * customers.customers() - customers.purchases() * Math.log(unit);
        return new PurchasingFit(
                name,
                parameters,
                standardErrors,
                covariance,
                logLikelihood,
                optimum.interior() && optimum.atRest(),
                edge(optimum.bound),
                customers.customers(),
                customers.distinctRows());
    }

    private static @Nullable Edge edge(int[] bound) {
        if (bound[2] != 0 || bound[3] != 0) {
            if (bound[2] < 0) {
                return bound[3] < 0 ? Edge.ALL_OR_NONE : Edge.NO_DROP_OUT;
            }
            return bound[3] > 0 && bound[2] == 0 ? Edge.NO_DROP_OUT : Edge.SAME_DROP_OUT;
        }
        if (bound[0] > 0 || bound[1] > 0) {
            return Edge.SAME_RATE;
        }
        return bound[0] < 0 || bound[1] < 0 ? Edge.EXTREME_RATES : null;
    }
}
