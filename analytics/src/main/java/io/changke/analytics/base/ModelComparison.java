package io.changke.analytics.base;

import io.changke.analytics.lifetime.PurchaseCounts;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.analytics.lifetime.PurchasingModel;
import io.changke.analytics.lifetime.PurchasingSummaries;
import io.changke.analytics.lifetime.RateSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well each purchasing model foresaw what each customer did in the time held out, by the logarithmic score: a model
 * gains by giving what happened a high chance, and by nothing else.
 */
final class ModelComparison {

    /** Where there is nothing to compare on. */
    private static final PurchasingKind DEFAULT = PurchasingKind.BG_NBD;

    private static final int MOST_CUSTOMERS = 20_000;
    /** What the chances of a customer's counts cost grows with the purchases so far. */
    private static final int MOST_PURCHASES = 400_000;
    /** What no model thought possible counts the same against all. */
    private static final double LEAST_CHANCE = 1e-9;

    private record Customer(int x, double tx, double time, int later) {}

    private record Alike(int x, double time, int phase) {}

    private final List<Customer> customers = new ArrayList<>();
    private final PurchasingSummaries summaries;
    private final double horizon;
    private final long actual;

    /** @param later occasions of each customer of the base after {@code calibratedUntil} */
    ModelComparison(Base base, int[] later, int calibratedUntil, int to, ModelUnit unit) {
        horizon = unit.of((double) to - calibratedUntil);
        int step = step(base);
        PurchasingSummaries.Builder builder = PurchasingSummaries.builder();
        for (int i = 0; i < base.size(); i += step) {
            Summary one = base.get(i);
            double tx = unit.of((double) one.lastDay() - one.firstDay());
            double time = unit.of((double) Math.max(calibratedUntil, one.lastDay()) - one.firstDay());
            customers.add(new Customer(one.repeats(), tx, time, later[i]));
            Fits.add(builder, one, calibratedUntil, unit);
        }
        summaries = builder.build();
        actual = customers.stream().mapToLong(Customer::later).sum();
    }

    private static int step(Base base) {
        double purchases = 0;
        for (int i = 0; i < base.size(); i++) {
            purchases += 1 + base.get(i).repeats();
        }
        double parts = Math.max((double) base.size() / MOST_CUSTOMERS, purchases / MOST_PURCHASES);
        return Math.max(1, (int) Math.ceil(parts));
    }

    /**
     * The best first; a model whose search came to rest goes before one whose did not. One whose regularity is 1 is the
     * same as one without, and left out.
     */
    List<Holdout.Candidate> candidates() {
        if (PurchasingFit.obstacle(summaries) != null) {
            return List.of();
        }
        List<Holdout.Candidate> candidates = new ArrayList<>();
        for (PurchasingKind kind : PurchasingKind.values()) {
            PurchasingFit fit = kind.fit(summaries);
            boolean another = fit.regularity() == null || fit.regularity() > 1;
            if (another && Double.isFinite(fit.logLikelihood())) {
                candidates.add(candidate(fit));
            }
        }
        candidates.sort(Comparator.comparing((Holdout.Candidate one) -> !one.converged())
                .thenComparing(one -> -one.logScore()));
        return candidates;
    }

    private Holdout.Candidate candidate(PurchasingFit fit) {
        PurchasingModel model = fit.model();
        Map<Alike, PurchaseCounts> counts = new HashMap<>();
        double score = 0;
        RateSum expected = new RateSum(model, horizon);
        for (Customer one : customers) {
            expected.add(one.x, one.tx, one.time);
            double alive = model.pAlive(one.x, one.tx, one.time);
            double[] phases = model.phases(one.x, one.tx, one.time);
            double chance = one.later == 0 ? 1 - alive : 0;
            for (int phase = 0; phase < phases.length; phase++) {
                if (phases[phase] > 0) {
                    chance += alive
                            * phases[phase]
                            * counts.computeIfAbsent(
                                            new Alike(one.x, one.time, phase),
                                            key -> model.alive(key.x, key.time)
                                                    .get(key.phase)
                                                    .counts(horizon))
                                    .chance(one.later);
                }
            }
            score += Math.log(Math.max(LEAST_CHANCE, chance));
        }
        double forecast = expected.until(horizon);
        Double bias = actual == 0 ? null : 100 * (forecast - actual) / actual;
        return new Holdout.Candidate(fit.name(), fit.converged(), score / customers.size(), forecast, bias);
    }

    /** The model of a base: what the settings name, or what did best. */
    static PurchasingKind chosen(Settings settings, List<Holdout.Candidate> candidates) {
        if (settings.model() != null) {
            return settings.model();
        }
        return candidates.isEmpty()
                ? DEFAULT
                : PurchasingKind.of(candidates.get(0).name()).orElse(DEFAULT);
    }

    static PurchasingKind chosen(Settings settings, @Nullable Holdout holdout) {
        return chosen(settings, holdout == null ? List.of() : holdout.candidates());
    }
}
