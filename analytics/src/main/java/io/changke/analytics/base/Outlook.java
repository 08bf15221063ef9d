package io.changke.analytics.base;

import io.changke.analytics.lifetime.AliveCustomer;
import io.changke.analytics.lifetime.Discounting;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.PurchasingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fitted models over a horizon, with what equal customers share computed once. Expectations depend, given that the
 * customer is alive, on x and T alone and are exact for each. How outcomes spread around them changes smoothly, so it
 * is tabulated on a grid that only the parameters fix: the same customer gets the same figures whoever else is asked
 * for. Not thread-safe.
 */
final class Outlook {

    /** Step of the grid in ln(1 + T ∕ scale). */
    private static final double STEP = 0.25;
    /** From here on the grid skips numbers of repeat purchases, by a twelfth each time. */
    private static final int EACH_COUNT = 48;

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
    private final Map<Long, Living> living = new HashMap<>();
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
        scale = model.alive(0, 0).timeScale();
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
    Living living(int x, int daysObserved) {
        return living.computeIfAbsent(
                (long) x << 32 | daysObserved, key -> Living.of(model.alive(x, unit.of(daysObserved)), horizon, delta));
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
            sum += other.pAlive(x, tx, time) * (1 - other.alive(x, time).pZero(horizon));
        }
        return sum / displaced.size();
    }

    /** Derivatives of ln(P(alive) · discounted purchases if alive) by the logarithms of the parameters. */
    double[] logGradient(int x, int daysToLast, int daysObserved, double pAlive) {
        double tx = unit.of(daysToLast);
        double time = unit.of(daysObserved);
        double[] gradient = new double[up.length];
        for (Node node : nodes(x, daysObserved)) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += node.share * node.cell.logGradient[i];
            }
        }
        for (int i = 0; i < gradient.length && pAlive > 0; i++) {
            double change = up[i].pAlive(x, tx, time) - down[i].pAlive(x, tx, time);
            gradient[i] += change / (2 * PARAMETER_STEP * pAlive);
        }
        return gradient;
    }

    /** The quantile of discounted spend of a customer who is alive and buys, in units of its expectation then. */
    double quantile(int x, int daysObserved, double chance) {
        double log = 0;
        for (Node node : nodes(x, daysObserved)) {
            log += node.share * node.cell.spread.logQuantile(chance);
        }
        return Math.exp(log);
    }

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

    private static final class Cell {
        final Spread spread;
        final double[] logGradient;

        Cell(Spread spread, double[] logGradient) {
            this.spread = spread;
            this.logGradient = logGradient;
        }
    }

    private Cell cell(int x, int step) {
        return cells.computeIfAbsent((long) x << 32 | step, key -> {
            double time = scale * Math.expm1(STEP * step);
            AliveCustomer customer = model.alive(x, time);
            Discounting moments = Discounting.of(customer, horizon, delta);
            double[] gradient = new double[up.length];
            for (int i = 0; i < gradient.length; i++) {
                double above =
                        Discounting.of(up[i].alive(x, time), horizon, delta).mean();
                double below =
                        Discounting.of(down[i].alive(x, time), horizon, delta).mean();
                gradient[i] = Math.log(above / below) / (2 * PARAMETER_STEP);
            }
            double parameterVariance = Delta.variance(gradient, fit.covariance()) + spend.parameterVariance(x);
            Spread spread =
                    new Spread(customer, horizon, delta, moments, spend.shape(), spend.certainty(x), parameterVariance);
            return new Cell(spread, gradient);
        });
    }
}
