package io.changke.analytics.contract;

import io.changke.analytics.lifetime.Draws;
import io.changke.analytics.likelihood.Parameters;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;

/**
 * Beta-discrete-Weibull: a contract survives t periods with chance (1 − θ)^(t^c), θ ~ Beta(α, β). With c = 1 each
 * customer's chance to cancel is the same every period, and it is the shifted beta-geometric; c &gt; 1 when it grows.
 *
 * @see <a href="https://doi.org/10.1002/dir.20074">Fader, Hardie (2007), How to project customer retention, Journal of
 *     Interactive Marketing 21, 76–90</a>
 * @see <a href="https://doi.org/10.1016/j.intmar.2018.01.002">Fader, Hardie, Liu, Davin, Steenburgh (2018), "How to
 *     project customer retention" revisited, Journal of Interactive Marketing 43, 1–16</a>
 */
public final class BetaDiscreteWeibull implements ContractModel {

    /** Of the shifted beta-geometric. */
    public static final String SHIFTED_BETA_GEOMETRIC = "sbg";

    public static final String NAME = "bdw";

    static final List<String> SYMBOLS = List.of("alpha", "beta", "c");

    private final double alpha;
    private final double beta;
    private final double c;
    private final boolean geometric;

    /** @throws IllegalArgumentException unless all are positive */
    public BetaDiscreteWeibull(double alpha, double beta, double c) {
        this(alpha, beta, c, false);
    }

    private BetaDiscreteWeibull(double alpha, double beta, double c, boolean geometric) {
        Parameters.requirePositive(SYMBOLS, alpha, beta, c);
        this.alpha = alpha;
        this.beta = beta;
        this.c = c;
        this.geometric = geometric;
    }

    /** The shifted beta-geometric. */
    public static BetaDiscreteWeibull shiftedBetaGeometric(double alpha, double beta) {
        return new BetaDiscreteWeibull(alpha, beta, 1, true);
    }

    @Override
    public String name() {
        return geometric ? SHIFTED_BETA_GEOMETRIC : NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return geometric
                ? Parameters.named(SYMBOLS.subList(0, 2), alpha, beta)
                : Parameters.named(SYMBOLS, alpha, beta, c);
    }

    @Override
    public double survival(int t) {
        return Math.exp(logSurvival(t));
    }

    /** ln of B(α, β + t^c) ∕ B(α, β). */
    double logSurvival(int t) {
        double u = Math.pow(t, c);
        return Gamma.logGamma(beta + u)
                - Gamma.logGamma(beta)
                - Gamma.logGamma(alpha + beta + u)
                + Gamma.logGamma(alpha + beta);
    }

    @Override
    public double logLikelihood(Lifetimes lifetimes) {
        double sum = 0;
        for (int t = 1; t <= lifetimes.longest(); t++) {
            double before = logSurvival(t - 1);
            double after = logSurvival(t);
            if (lifetimes.cancelled[t] > 0) {
                sum += lifetimes.cancelled[t] * (before + Math.log(-Math.expm1(after - before)));
            }
            sum += lifetimes.running[t] * after;
        }
        return sum;
    }

    @Override
    public int simulate(RandomGenerator random) {
        double theta = Draws.beta(alpha, beta, random);
        double u = Math.log1p(-random.nextDouble()) / Math.log1p(-theta);
        double t = Math.ceil(Math.pow(u, 1 / c));
        return t < Integer.MAX_VALUE ? Math.max(1, (int) t) : Integer.MAX_VALUE;
    }
}
