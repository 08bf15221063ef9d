package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Estimates;
import io.changke.analytics.likelihood.Newton;
import io.changke.analytics.likelihood.Optimum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Maximum likelihood of a purchasing model: several starts on a part of the rows, the best ends on all of them. */
final class PurchasingSearch {

    /** Rows that suffice to tell good starts from bad ones. */
    private static final int ROWS_FOR_STARTS = 3000;

    private PurchasingSearch() {}

    static PurchasingFit of(Family family, PurchasingSummaries customers) {
        MissingModel obstacle = PurchasingFit.obstacle(customers);
        if (obstacle != null) {
            throw new IllegalArgumentException("Cannot fit " + family.name() + ": " + obstacle.key());
        }
        double unit = customers.meanT();
        PurchasingSummaries rows = customers.inUnitsOf(unit);
        Newton search = newton(family, rows);
        Optimum best = null;
        for (Optimum candidate : candidates(family, rows)) {
            Optimum found = search.from(candidate.point);
            if (best == null || found.value < best.value) {
                best = found;
            }
            if (found.atRest()) {
                break;
            }
        }
        if (best == null) {
            throw new IllegalStateException("No start for " + family.name());
        }
        return result(family, customers, unit, best);
    }

    private static List<Optimum> candidates(Family family, PurchasingSummaries rows) {
        Newton search = newton(family, rows.sample(ROWS_FOR_STARTS));
        List<Optimum> found = new ArrayList<>();
        for (double[] start : family.starts(rows.purchases() / rows.customers())) {
            found.add(search.from(start));
        }
        found.sort(Comparator.comparingDouble((Optimum o) -> o.value));
        return found;
    }

    private static Newton newton(Family family, PurchasingSummaries rows) {
        return new Newton(
                family.objective().apply(rows),
                family.parameters().stream().mapToDouble(Family.Parameter::low).toArray(),
                family.parameters().stream().mapToDouble(Family.Parameter::high).toArray());
    }

    private static PurchasingFit result(Family family, PurchasingSummaries customers, double unit, Optimum optimum) {
        Estimates found = Estimates.of(
                optimum,
                family.parameters().stream().map(Family.Parameter::symbol).toList(),
                family.parameters().stream()
                        .mapToDouble(each -> each.inTime() ? unit : 1)
                        .toArray(),
                (double) customers.customers());
        int k = family.regularity();
        double logLikelihood = -optimum.value * customers.customers()
                - k * customers.purchases() * Math.log(unit)
                + customers.gapLogLikelihood(k);
        boolean regular =
                PurchasingKind.of(family.name()).filter(PurchasingKind::regular).isPresent();
        return new PurchasingFit(
                family.name(),
                regular ? k : null,
                found.parameters(),
                found.standardErrors(),
                found.covariance(),
                logLikelihood,
                optimum.interior() && optimum.atRest(),
                Edge.at(optimum.bound),
                customers.customers(),
                customers.distinctRows());
    }
}
