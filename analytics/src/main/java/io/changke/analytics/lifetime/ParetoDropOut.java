package io.changke.analytics.lifetime;

import java.util.Arrays;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The odds of Pareto/NBD that a customer has dropped out by T, after the last purchase at t_x:
 *
 * <p>∫ from t_x to T of s ∕ (β + τ) · ((α + T) ∕ (α + τ))^(r + x) · ((β + T) ∕ (β + τ))^s dτ,
 *
 * <p>which the papers write with two ₂F₁. The integral is positive throughout, so that nothing cancels, and its
 * derivatives are means over the same nodes: Gauss-Legendre's sixteen in v = ln(min(α, β) + τ), in panels over which
 * the integrand falls by e^−20 at most, and no further than where it is nothing.
 */
final class ParetoDropOut {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(16);
    private static final int NODES = LEGENDRE.getNumberOfPoints();
    private static final double[] POINTS = new double[NODES];
    private static final double[] WEIGHTS = new double[NODES];
    private static final double LONGEST_PANEL = 4;
    private static final double STEEPEST_PANEL = 20;
    private static final double NOTHING = -45;

    static {
        Arrays.setAll(POINTS, LEGENDRE::getPoint);
        Arrays.setAll(WEIGHTS, LEGENDRE::getWeight);
    }

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;

    /** Derivatives of the ln of the odds by r, α, s, β after {@link #derivatives}. */
    final double[] first = new double[4];
    /** The lower triangle of the second derivatives. */
    final double[][] second = new double[4][4];

    private final double[] slope = new double[4];

    ParetoDropOut(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
    }

    /** −∞ where T = t_x. */
    double logOdds(int x, double tx, double T) {
        return sum(x, tx, T, false);
    }

    /** The same, and its derivatives. */
    double derivatives(int x, double tx, double T) {
        Arrays.fill(first, 0);
        for (double[] row : second) {
            Arrays.fill(row, 0);
        }
        return sum(x, tx, T, true);
    }

    private double sum(int x, double tx, double T, boolean derivatives) {
        if (!(T > tx)) {
            return Double.NEGATIVE_INFINITY;
        }
        double least = Math.min(alpha, beta);
        double shape = r + x;
        double from = Math.log(least + tx);
        double to = Math.log(least + T);
        double logAtStart = -shape * Math.log(alpha + tx) - (s + 1) * Math.log(beta + tx);
        double sum = 0;
        double start = from;
        while (start < to) {
            double tau = Math.exp(start) - least;
            double log = -shape * Math.log(alpha + tau) - (s + 1) * Math.log(beta + tau) - logAtStart;
            if (log < NOTHING) {
                break;
            }
            double end = Math.min(to, start + panel(shape, start, to, least));
            double half = (end - start) / 2;
            for (int i = 0; i < NODES; i++) {
                double fromLeast = Math.exp(start + half * (1 + POINTS[i]));
                double a = alpha - least + fromLeast;
                double b = beta - least + fromLeast;
                double logA = Math.log(a);
                double logB = Math.log(b);
                double part = half * WEIGHTS[i] * fromLeast * Math.exp(-shape * logA - (s + 1) * logB - logAtStart);
                sum += part;
                if (derivatives) {
                    add(part, shape, a, logA, b, logB);
                }
            }
            start = end;
        }
        double logEnds = shape * Math.log(alpha + T) + s * Math.log(beta + T);
        if (derivatives) {
            divide(sum, shape, alpha + T, beta + T);
        }
        return Math.log(s * sum) + logAtStart + logEnds;
    }

    /** The slope of the integrand's ln grows with v: what it is at the panel's end, if it were the longest, bounds it. */
    private double panel(double shape, double start, double to, double least) {
        double longest = Math.min(LONGEST_PANEL, to - start);
        double fromLeast = Math.exp(start + longest);
        double steepest =
                shape * fromLeast / (alpha - least + fromLeast) + (s + 1) * fromLeast / (beta - least + fromLeast);
        double panel = Math.min(longest, STEEPEST_PANEL / steepest);
        if (panel < longest) {
            fromLeast = Math.exp(start + Math.min(longest, 8 * panel));
            steepest =
                    shape * fromLeast / (alpha - least + fromLeast) + (s + 1) * fromLeast / (beta - least + fromLeast);
            panel = Math.min(Math.min(longest, 8 * panel), STEEPEST_PANEL / steepest);
        }
        return panel;
    }

    /** The derivatives of the integrand's ln at a node, without what does not depend on τ. */
    private void add(double part, double shape, double a, double logA, double b, double logB) {
        slope[0] = -logA;
        slope[1] = -shape / a;
        slope[2] = -logB;
        slope[3] = -(s + 1) / b;
        for (int i = 0; i < 4; i++) {
            first[i] += part * slope[i];
            for (int j = 0; j <= i; j++) {
                second[i][j] += part * slope[i] * slope[j];
            }
        }
        second[1][0] -= part / a;
        second[1][1] += part * shape / (a * a);
        second[3][2] -= part / b;
        second[3][3] += part * (s + 1) / (b * b);
    }

    private void divide(double sum, double shape, double endA, double endB) {
        for (int i = 0; i < 4; i++) {
            first[i] /= sum;
        }
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j <= i; j++) {
                second[i][j] = second[i][j] / sum - first[i] * first[j];
            }
        }
        first[0] += Math.log(endA);
        first[1] += shape / endA;
        first[2] += Math.log(endB) + 1 / s;
        first[3] += s / endB;
        second[1][0] += 1 / endA;
        second[1][1] -= shape / (endA * endA);
        second[2][2] -= 1 / (s * s);
        second[3][2] += 1 / endB;
        second[3][3] -= s / (endB * endB);
    }
}
