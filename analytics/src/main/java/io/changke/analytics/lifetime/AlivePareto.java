package io.changke.analytics.lifetime;

/**
 * A living customer of Pareto/NBD: λ ~ Gamma(shape, rate), μ ~ Gamma(s, β), all as known now.
 *
 * @see <a href="https://brucehardie.com/papers/rfm_clv_2005-02-16.pdf">Fader, Hardie, Lee (2005), RFM and CLV</a>
 */
final class AlivePareto implements AliveCustomer {

    private static final double TAIL = 1e-7;
    private static final int MOST = 400_000;
    /** Nodes within one standard deviation of the time that a number of purchases takes. */
    private static final double PANEL_IN_DEVIATIONS = 8;

    private final double shape;
    private final double rate;
    private final double s;
    private final double beta;

    AlivePareto(double shape, double rate, double s, double beta) {
        this.shape = shape;
        this.rate = rate;
        this.s = s;
        this.beta = beta;
    }

    @Override
    public double rate(double t) {
        return shape / rate * staying(t);
    }

    @Override
    public double pairRate(double t, double delta) {
        return shape * (shape + 1) / (rate * rate) * staying(t) * Discounting.time(t, delta);
    }

    @Override
    public double timeScale() {
        return beta / (1 + s);
    }

    /** None while alive at t, or none until a drop-out before t. */
    @Override
    public double pZero(double t) {
        if (t == 0) {
            return 1;
        }
        Quadrature ends = Quadrature.upTo(t, firstEvent());
        double sum = none(t) * staying(t);
        for (int i = 0; i < ends.t.length; i++) {
            sum += ends.weight[i] * none(ends.t[i]) * dropOut(ends.t[i]);
        }
        return Math.min(1, sum);
    }

    /**
     * P(N = n) = P(M(t) = n) P(alive at t) + ∫ P(M(τ) = n) f(τ) dτ, f the density of the drop-out, where the number
     * M(τ) of purchases until τ without drop-out is negative binomial.
     */
    @Override
    public PurchaseCounts counts(double t) {
        Quadrature ends = Quadrature.upTo(t, firstEvent(), longestPanel(t));
        int nodes = ends.t.length;
        double[] logChance = new double[nodes + 1];
        double[] logStep = new double[nodes + 1];
        double[] weight = new double[nodes + 1];
        for (int i = 0; i <= nodes; i++) {
            double end = i < nodes ? ends.t[i] : t;
            weight[i] = i < nodes ? ends.weight[i] * dropOut(end) : staying(t);
            logChance[i] = -shape * Math.log1p(end / rate);
            logStep[i] = Math.log(end / (rate + end));
        }
        double left = 1;
        PurchaseCounts counts = new PurchaseCounts();
        for (int n = 0; n < 2 || (n < MOST && left >= TAIL); n++) {
            double chance = 0;
            double spread = 0;
            double next = Math.log((shape + n) / (n + 1.0));
            for (int i = 0; i <= nodes; i++) {
                double part = weight[i] * Math.exp(logChance[i]);
                chance += part;
                spread += part * (i < nodes ? ends.t[i] / t : 1);
                logChance[i] += logStep[i] + next;
            }
            counts.add(Math.min(chance, left), chance > 0 ? Math.min(1, spread / chance) : 1);
            left = Math.max(0, left - chance);
        }
        counts.addToLast(left);
        return counts;
    }

    /** The time that n purchases take is known to about √(1 ∕ shape + 1 ∕ n) of itself. */
    private double longestPanel(double t) {
        double most = 1 + shape / rate * t;
        return PANEL_IN_DEVIATIONS * Math.sqrt(1 / shape + 1 / (4 * most));
    }

    private double firstEvent() {
        return 1 / ((1 + shape) / rate + (1 + s) / beta);
    }

    private double none(double t) {
        return Math.exp(-shape * Math.log1p(t / rate));
    }

    private double staying(double t) {
        return Math.exp(-s * Math.log1p(t / beta));
    }

    private double dropOut(double t) {
        return s / (beta + t) * staying(t);
    }
}
