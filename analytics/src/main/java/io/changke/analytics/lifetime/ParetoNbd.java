package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Parameters;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Pareto/NBD: while alive a customer buys at rate λ ~ Gamma(shape r, rate α); the customer drops out, at any moment, at
 * rate μ ~ Gamma(shape s, rate β).
 *
 * @see <a href="https://doi.org/10.1287/mnsc.33.1.1">Schmittlein, Morrison, Colombo (1987), Management Science 33,
 *     1–24</a>
 */
public final class ParetoNbd implements PurchasingModel {

    public static final String NAME = "pareto-nbd";

    private static final List<String> SYMBOLS = List.of("r", "alpha", "s", "beta");

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;
    private final ParetoDropOut dropOut;

    /** @throws IllegalArgumentException unless all are positive */
    public ParetoNbd(double r, double alpha, double s, double beta) {
        Parameters.requirePositive(SYMBOLS, r, alpha, s, beta);
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
        this.dropOut = new ParetoDropOut(r, alpha, s, beta);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named(SYMBOLS, r, alpha, s, beta);
    }

    @Override
    public ParetoNbd with(double... values) {
        return new ParetoNbd(values[0], values[1], values[2], values[3]);
    }

    @Override
    public double pAlive(int x, double tx, double T) {
        PurchasingSummaries.check(x, tx, T);
        return 1 / (1 + Math.exp(dropOut.logOdds(x, tx, T)));
    }

    @Override
    public double logLikelihood(int x, double tx, double T) {
        PurchasingSummaries.check(x, tx, T);
        return Nbd.logLikelihood(r, alpha, x, T)
                - s * Math.log1p(T / beta)
                + BetaGeometric.softPlus(dropOut.logOdds(x, tx, T));
    }

    /** Given alive at T, λ ~ Gamma(r + x, α + T) and μ ~ Gamma(s, β + T), independent. */
    @Override
    public List<AliveCustomer> alive(int x, double T) {
        return List.of(new AlivePareto(r + x, alpha + T, s, beta + T));
    }

    @Override
    public double[] simulate(double T, RandomGenerator random) {
        double lambda = Draws.gamma(r, random) / alpha;
        double mu = Draws.gamma(s, random) / beta;
        return Nbd.purchases(lambda, Math.min(T, Draws.exponential(mu, random)), random);
    }
}
