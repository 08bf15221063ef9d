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
    static final double LONGEST_PANEL = 4;

    final double[] t;
    final double[] weight;

    private final double scale;
    private final double panel;

    private Quadrature(double[] t, double[] weight, double scale, double panel) {
        this.t = t;
        this.weight = weight;
        this.scale = scale;
        this.panel = panel;
    }

    /**
     * @param end H &gt; 0, finite
     * @param scale of t where the rate begins to fall, &gt; 0
     */
    static Quadrature upTo(double end, double scale) {
        return upTo(end, scale, LONGEST_PANEL);
    }

    /** @param longestPanel of v, for integrands narrower than rates are */
    static Quadrature upTo(double end, double scale, double longestPanel) {
        double range = Math.log1p(end / scale);
        int panels = (int) Math.ceil(range / Math.min(LONGEST_PANEL, longestPanel));
        double half = range / panels / 2;
        double[] t = new double[panels * NODES];
        double[] weight = new double[panels * NODES];
        for (int i = 0; i < t.length; i++) {
            double v = half * (2 * (i / NODES) + 1 + LEGENDRE.getPoint(i % NODES));
            t[i] = scale * Math.expm1(v);
            weight[i] = half * LEGENDRE.getWeight(i % NODES) * scale * Math.exp(v);
        }
        return new Quadrature(t, weight, scale, 2 * half);
    }

    /** ∫ from 0 to {@code end} of the function with these values at the nodes, {@code end} at most the whole range. */
    double integral(double[] values, double end) {
        double position = Math.log1p(end / scale) / panel;
        double sum = 0;
        for (int whole = 0; whole < t.length / NODES && position > whole; whole++) {
            double within = Math.min(1, position - whole);
            sum += panelIntegral(values, whole * NODES, 2 * within - 1);
        }
        return sum;
    }

    /** Σ of the Legendre coefficients times ∫ Pⱼ from −1 to ξ = (Pⱼ₊₁(ξ) − Pⱼ₋₁(ξ)) ∕ (2j + 1). */
    private double panelIntegral(double[] values, int first, double xi) {
        double[] atEnd = legendre(xi);
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double[] atNode = legendre(LEGENDRE.getPoint(i));
            double weighted = values[first + i] * weight[first + i];
            double share = (1 + xi) / 2;
            for (int j = 1; j < NODES; j++) {
                share += atNode[j] * (atEnd[j + 1] - atEnd[j - 1]) / 2;
            }
            sum += weighted * share;
        }
        return sum;
    }

    private static double[] legendre(double xi) {
        double[] p = new double[NODES + 1];
        p[0] = 1;
        p[1] = xi;
        for (int j = 1; j < NODES; j++) {
            p[j + 1] = ((2 * j + 1) * xi * p[j] - j * p[j - 1]) / (j + 1);
        }
        return p;
    }
}
