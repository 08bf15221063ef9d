package io.changke.analytics.lifetime;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Nodes and weights of ∫₀ᴴ f(t) dt. Rates of future purchases fall fast at first and slowly later, so the nodes are
 * Gauss-Legendre's sixteen in v = ln(1 + t ∕ scale), where such rates are analytic in a wide strip; long ranges of v
 * are cut into panels.
 */
final class Quadrature {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(16);
    private static final int NODES = LEGENDRE.getNumberOfPoints();
    private static final double LONGEST_PANEL = 4;

    final double[] t;
    final double[] weight;

    private Quadrature(double[] t, double[] weight) {
        this.t = t;
        this.weight = weight;
    }

    /**
     * @param end H &gt; 0, finite
     * @param scale of t where the rate begins to fall, &gt; 0
     */
    static Quadrature upTo(double end, double scale) {
        double range = Math.log1p(end / scale);
        int panels = (int) Math.ceil(range / LONGEST_PANEL);
        double half = range / panels / 2;
        double[] t = new double[panels * NODES];
        double[] weight = new double[panels * NODES];
        for (int i = 0; i < t.length; i++) {
            double v = half * (2 * (i / NODES) + 1 + LEGENDRE.getPoint(i % NODES));
            t[i] = scale * Math.expm1(v);
            weight[i] = half * LEGENDRE.getWeight(i % NODES) * scale * Math.exp(v);
        }
        return new Quadrature(t, weight);
    }
}
