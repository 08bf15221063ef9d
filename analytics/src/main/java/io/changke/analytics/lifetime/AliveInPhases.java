package io.changke.analytics.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A living customer who is in one of several phases: every figure is a mean over them. */
final class AliveInPhases implements AliveCustomer {

    private final List<AliveCustomer> phases;
    private final double[] chance;

    private AliveInPhases(List<AliveCustomer> phases, double[] chance) {
        this.phases = phases;
        this.chance = chance;
    }

    /** @param chance of each phase, summing to 1 */
    static AliveCustomer of(List<AliveCustomer> phases, double[] chance) {
        List<AliveCustomer> possible = new ArrayList<>();
        for (int i = 0; i < chance.length; i++) {
            if (chance[i] > 0) {
                possible.add(phases.get(i));
            }
        }
        if (possible.size() == 1) {
            return possible.get(0);
        }
        double[] positive = Arrays.stream(chance).filter(c -> c > 0).toArray();
        return new AliveInPhases(possible, positive);
    }

    private interface Figure {
        double of(AliveCustomer customer);
    }

    private double mean(Figure figure) {
        double sum = 0;
        for (int i = 0; i < chance.length; i++) {
            sum += chance[i] * figure.of(phases.get(i));
        }
        return sum;
    }

    @Override
    public double rate(double t) {
        return mean(phase -> phase.rate(t));
    }

    @Override
    public double pairRate(double t, double delta) {
        return mean(phase -> phase.pairRate(t, delta));
    }

    @Override
    public double timeScale() {
        return phases.stream().mapToDouble(AliveCustomer::timeScale).min().orElseThrow();
    }

    @Override
    public double smoothRange() {
        return phases.stream().mapToDouble(AliveCustomer::smoothRange).min().orElseThrow();
    }

    @Override
    public double pZero(double t) {
        return mean(phase -> phase.pZero(t));
    }

    @Override
    public PurchaseCounts counts(double t) {
        List<PurchaseCounts> each =
                phases.stream().map(phase -> phase.counts(t)).toList();
        int size = each.stream().mapToInt(PurchaseCounts::size).max().orElseThrow();
        PurchaseCounts counts = new PurchaseCounts();
        for (int n = 0; n < size; n++) {
            double sum = 0;
            double spans = 0;
            for (int i = 0; i < chance.length; i++) {
                double part = chance[i] * each.get(i).chance(n);
                sum += part;
                spans += part > 0 ? part * each.get(i).span(n) : 0;
            }
            counts.add(sum, sum > 0 ? spans / sum : 1);
        }
        return counts;
    }
}
