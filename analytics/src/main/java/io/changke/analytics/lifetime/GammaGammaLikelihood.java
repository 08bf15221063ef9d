package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Objective;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;

/**
 * Minus the log-likelihood per customer of the Gamma-Gamma model in the logarithms of p, q, γ, with gradient and
 * Hessian:
 *
 * <pre>
 * Γ(px + q) ∕ (Γ(px) Γ(q)) · γ^q z^(px − 1) x^(px) ∕ (γ + xz)^(px + q)
 * </pre>
 *
 * Γ is needed once for each different x.
 */
final class GammaGammaLikelihood implements Objective {

    private final double[] x;
    private final double[] z;
    private final double[] distinctX;
    private final double[] weightOfX;
    /** Σ x ln(x z) and Σ ln z, which the parameters only multiply. */
    private final double sumXLogXz;

    private final double sumLogZ;

    GammaGammaLikelihood(double[] x, double[] z) {
        this.x = x;
        this.z = z;
        Map<Double, Double> weights = new TreeMap<>();
        double xLogXz = 0;
        double logZ = 0;
        for (int i = 0; i < x.length; i++) {
            weights.merge(x[i], 1.0, Double::sum);
            xLogXz += x[i] * Math.log(x[i] * z[i]);
            logZ += Math.log(z[i]);
        }
        sumXLogXz = xLogXz;
        sumLogZ = logZ;
        distinctX = weights.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        weightOfX = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double at(double[] logs, double[] gradient, double[][] hessian) {
        double n = x.length;
        double p = Math.exp(logs[0]);
        double q = Math.exp(logs[1]);
        double gamma = Math.exp(logs[2]);
        double sum = p * sumXLogXz - sumLogZ + n * (q * logs[2] - Gamma.logGamma(q));
        double byP = sumXLogXz;
        double byQ = n * (logs[2] - Gamma.digamma(q));
        double byGamma = n * q / gamma;
        double pp = 0;
        double pq = 0;
        double qq = -n * Gamma.trigamma(q);
        double pGamma = 0;
        double qGamma = n / gamma;
        double gammaGamma = -n * q / (gamma * gamma);
        for (int i = 0; i < distinctX.length; i++) {
            double k = distinctX[i];
            double weight = weightOfX[i];
            double digamma = Gamma.digamma(p * k + q);
            double trigamma = Gamma.trigamma(p * k + q);
            sum += weight * (Gamma.logGamma(p * k + q) - Gamma.logGamma(p * k));
            byP += weight * k * (digamma - Gamma.digamma(p * k));
            byQ += weight * digamma;
            pp += weight * k * k * (trigamma - Gamma.trigamma(p * k));
            pq += weight * k * trigamma;
            qq += weight * trigamma;
        }
        for (int i = 0; i < x.length; i++) {
            double total = gamma + x[i] * z[i];
            double log = Math.log(total);
            double shape = p * x[i] + q;
            sum -= shape * log;
            byP -= x[i] * log;
            byQ -= log;
            byGamma -= shape / total;
            pGamma -= x[i] / total;
            qGamma -= 1 / total;
            gammaGamma += shape / (total * total);
        }
        double[] parameters = {p, q, gamma};
        double[] first = {byP, byQ, byGamma};
        double[][] second = {{pp, pq, pGamma}, {pq, qq, qGamma}, {pGamma, qGamma, gammaGamma}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double ofLogs = parameters[i] * parameters[j] * second[i][j];
                hessian[i][j] = -(ofLogs + (i == j ? parameters[i] * first[i] : 0)) / n;
            }
            gradient[i] = -parameters[i] * first[i] / n;
        }
        return -sum / n;
    }

    /** The correlation of x and z, NaN where one of them does not vary. */
    double correlation() {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanZ = Arrays.stream(z).average().orElse(0);
        double xx = 0;
        double zz = 0;
        double xz = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            zz += (z[i] - meanZ) * (z[i] - meanZ);
            xz += (x[i] - meanX) * (z[i] - meanZ);
        }
        return xz / Math.sqrt(xx * zz);
    }
}
