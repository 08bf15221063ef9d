package io.changke.analytics.base;

import io.changke.analytics.lifetime.AliveCustomer;
import io.changke.analytics.lifetime.Discounting;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.PurchasingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fitted models over a horizon, with what equal customers share computed once. Expectations depend, given that the
 * customer is alive, on x, T and the phase alone and are exact for each. How outcomes spread around them changes
 * smoothly, so it is tabulated on a grid that only the parameters fix: the same customer gets the same figures whoever
 * else is asked for. Not thread-safe.
 */
final class Outlook {

    /** Step of the grid in ln(1 + T ∕ scale). */
    private static final double STEP = 0.25;
    /** From here on the grid skips numbers of repeat purchases, by a twelfth each time. */
    private static final int EACH_COUNT = 48;

    /** Chance of a phase below which it is left out of how outcomes spread. */
    private static final double RARE = 1e-3;

    private static final double PARAMETER_STEP = 1e-3;
    /** Variance of a logarithm below which bends do not matter. */
    private static final double ALL_BUT_CERTAIN = 0.004;

    final SpendOutlook spend;
    private final PurchasingFit fit;
    private final PurchasingModel model;
    private final PurchasingModel[] up;
    private final PurchasingModel[] down;
    /** The model with its parameters displaced as far as they are uncertain; none when they are all but certain. */
    private final List<PurchasingModel> displaced;

    private final ModelUnit unit;
    private final double horizon;
    private final double delta;
    private final double scale;
    /** Of each phase. */
    private final Map<Long, List<Living>> living = new HashMap<>();

    private final Map<Long, Cell> cells = new HashMap<>();

    Outlook(PurchasingFit fit, SpendOutlook spend, Settings settings) {
        this.fit = fit;
        this.spend = spend;
        this.unit = settings.unit();
        this.horizon = settings.horizon();
        this.delta = settings.discountRate();
        this.model = fit.model();
        double[] values = model.parameters().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        up = new PurchasingModel[values.length];
        down = new PurchasingModel[values.length];
        for (int i = 0; i < values.length; i++) {
            double[] moved = values.clone();
            moved[i] = values[i] * Math.exp(PARAMETER_STEP);
            up[i] = model.with(moved);
            moved[i] = values[i] * Math.exp(-PARAMETER_STEP);
            down[i] = model.with(moved);
        }
        scale = model.alive(0, 0, 0).timeScale();
        displaced = displaced(values);
    }

    private List<PurchasingModel> displaced(double[] values) {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, fit.covariance().get(i).get(i));
        }
        if (largest < ALL_BUT_CERTAIN) {
            return List.of();
        }
        List<PurchasingModel> models = new ArrayList<>();
        for (double[] displacement : Delta.displacements(fit.covariance())) {
            double[] moved = values.clone();
            for (int i = 0; i < values.length; i++) {
                moved[i] *= Math.exp(Math.max(-4, Math.min(4, displacement[i])));
            }
            models.add(model.with(moved));
        }
        return models;
    }

    int parameters() {
        return up.length;
    }

    double pAlive(int x, int daysToLast, int daysObserved) {
        return model.pAlive(x, unit.of(daysToLast), unit.of(daysObserved));
    }

    /** Expectations of a living customer. */
    Living living(int x, int daysToLast, int daysObserved) {
        return Living.mean(living(x, daysObserved), phases(model, x, daysToLast, daysObserved));
    }

    private List<Living> living(int x, int daysObserved) {
        return living.computeIfAbsent(
                (long) x << 32 | daysObserved,
                key -> model.alive(x, unit.of(daysObserved)).stream()
                        .map(phase -> Living.of(phase, horizon, delta))
                        .toList());
    }

    private double[] phases(PurchasingModel of, int x, int daysToLast, int daysObserved) {
        return of.phases(x, unit.of(daysToLast), unit.of(daysObserved));
    }

    /** Chance to buy within the horizon, in the mean over the uncertain parameters. */
    double pBuy(int x, int daysToLast, int daysObserved, double withTheseParameters) {
        if (displaced.isEmpty()) {
            return withTheseParameters;
        }
        double tx = unit.of(daysToLast);
        double time = unit.of(daysObserved);
        double sum = 0;
        for (PurchasingModel other : displaced) {
            sum += other.pAlive(x, tx, time) * (1 - other.alive(x, tx, time).pZero(horizon));
        }
        return sum / displaced.size();
    }

    /** Derivatives of ln(P(alive) · discounted purchases if alive) by the logarithms of the parameters. */
    double[] logGradient(int x, int daysToLast, int daysObserved, double pAlive) {
        double[] phases = phases(model, x, daysToLast, daysObserved);
        List<Living> living = living(x, daysObserved);
        double mean = Living.mean(living, phases).moments().mean();
        double[] gradient = new double[up.length];
        for (Node node : nodes(x, daysObserved)) {
            for (int phase = 0; phase < phases.length; phase++) {
                double share = phases[phase] * living.get(phase).moments().mean() / mean;
                double[] ofPhase = node.cell.logGradients.get(phase);
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] += node.share * share * ofPhase[i];
                }
            }
        }
        for (int i = 0; i < gradient.length && pAlive > 0; i++) {
            double change = alive(up[i], living, x, daysToLast, daysObserved)
                    - alive(down[i], living, x, daysToLast, daysObserved);
            gradient[i] += change / (2 * PARAMETER_STEP * pAlive * mean);
        }
        return gradient;
    }

    /** Purchases expected if each phase, which another model finds more or less likely, brought what it brings here. */
    private double alive(PurchasingModel other, List<Living> living, int x, int daysToLast, int daysObserved) {
        double pAlive = other.pAlive(x, unit.of(daysToLast), unit.of(daysObserved));
        return pAlive
                * Living.mean(living, phases(other, x, daysToLast, daysObserved))
                        .moments()
                        .mean();
    }

    /** The quantile of discounted spend of a customer who is alive and buys, in units of its expectation then. */
    double quantile(int x, int daysToLast, int daysObserved, double chance) {
        double[] phases = phases(model, x, daysToLast, daysObserved);
        double log = 0;
        for (Node node : nodes(x, daysObserved)) {
            log += node.share * node.cell.logQuantile(phases, chance);
        }
        return Math.exp(log);
    }

    /** A point of the grid and its share in what is interpolated. */
    private record Node(double share, Cell cell) {}

    /** Cubic in time; linear between the numbers of repeat purchases that the grid has. */
    private Node[] nodes(int x, int daysObserved) {
        double position = Math.log1p(unit.of(daysObserved) / scale) / STEP;
        int first = Math.max(0, (int) position - 1);
        double[] shares = lagrange(position - first);
        int low = lower(x);
        int high = low == x ? x : Math.max(low + 1, low + low / 12);
        double rest = low == x ? 0 : Math.log((double) x / low) / Math.log((double) high / low);
        Node[] nodes = new Node[low == x ? 4 : 8];
        for (int i = 0; i < 4; i++) {
            nodes[i] = new Node(shares[i] * (1 - rest), cell(low, first + i));
            if (low != x) {
                nodes[4 + i] = new Node(shares[i] * rest, cell(high, first + i));
            }
        }
        return nodes;
    }

    private static int lower(int x) {
        int low = Math.min(x, EACH_COUNT);
        while (low < x && low + low / 12 <= x) {
            low += low / 12;
        }
        return low;
    }

    private static double[] lagrange(double at) {
        double[] shares = new double[4];
        for (int i = 0; i < 4; i++) {
            shares[i] = 1;
            for (int j = 0; j < 4; j++) {
                shares[i] *= i == j ? 1 : (at - j) / (i - j);
            }
        }
        return shares;
    }

    /** What customers at one point of the grid share, by phase. */
    private final class Cell {
        private final int x;
        private final List<AliveCustomer> phases;
        private final List<Living> living;
        private final List<double[]> logGradients;
        private final Map<Integer, Spread> spreads = new HashMap<>();

        Cell(int x, double time) {
            this.x = x;
            phases = model.alive(x, time);
            living = phases.stream()
                    .map(phase -> Living.of(phase, horizon, delta))
                    .toList();
            logGradients = Stream.generate(() -> new double[up.length])
                    .limit(phases.size())
                    .toList();
            for (int i = 0; i < up.length; i++) {
                List<AliveCustomer> above = up[i].alive(x, time);
                List<AliveCustomer> below = down[i].alive(x, time);
                for (int phase = 0; phase < phases.size(); phase++) {
                    double ratio = mean(above.get(phase)) / mean(below.get(phase));
                    logGradients.get(phase)[i] = Math.log(ratio) / (2 * PARAMETER_STEP);
                }
            }
        }

        private double mean(AliveCustomer customer) {
            return Discounting.of(customer, horizon, delta).mean();
        }

        Spread spread(int phase) {
            return spreads.computeIfAbsent(phase, key -> {
                double parameterVariance =
                        Delta.variance(logGradients.get(phase), fit.covariance()) + spend.parameterVariance(x);
                return new Spread(
                        phases.get(phase),
                        horizon,
                        delta,
                        living.get(phase).moments(),
                        spend.shape(),
                        spend.certainty(x),
                        parameterVariance);
            });
        }

        /** The quantile for a customer who is in one of the phases with these chances. */
        double logQuantile(double[] chances, double quantile) {
            if (chances.length == 1) {
                return spread(0).logQuantile(quantile);
            }
            SpreadInPhases mixed = new SpreadInPhases();
            for (int phase = 0; phase < chances.length; phase++) {
                double pBuy = living.get(phase).pBuy();
                if (chances[phase] > RARE && pBuy > 0) {
                    mixed.add(chances[phase] * pBuy, living.get(phase).moments().mean() / pBuy, spread(phase));
                }
            }
            return mixed.logQuantile(quantile);
        }
    }

    private Cell cell(int x, int step) {
        return cells.computeIfAbsent((long) x << 32 | step, key -> new Cell(x, scale * Math.expm1(STEP * step)));
    }
}
