package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What BG/NBD, MBG/NBD and, with k &gt; 1, BG/CNBD-k and MBG/CNBD-k share. While alive a customer goes on in steps at
 * rate λ ~ Gamma(shape r, rate α), and every k-th step is a purchase: gaps are Erlang-k, the more regular the larger k.
 * After each of certain purchases the customer drops out with chance p ~ Beta(a, b). In BG those are the repeat
 * purchases, in MBG the first purchase too: then there is one chance more.
 *
 * <p>With n = r + kx and z = (T − t_x) ∕ (α + T), the chance of j &lt; k steps since the last purchase is in the
 * proportion (n)ⱼ ∕ j! zʲ for who is alive, and then λ ~ Gamma(n + j, α + T).
 *
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2020.09.002">Reutterer, Platzer, Schröder (2021), IJRM 38,
 *     194–215</a>
 */
abstract class BetaGeometric implements PurchasingModel {

    /** The most regular gaps that are told apart, as in the paper's package. */
    static final int MOST_REGULAR = 12;

    private static final List<String> SYMBOLS = List.of("r", "alpha", "a", "b");

    final int k;
    final double r;
    final double alpha;
    final double a;
    final double b;
    /** 1 when a customer can drop out after the first purchase. */
    private final int firstChance;

    BetaGeometric(int firstChance, int k, double... values) {
        Parameters.requirePositive(SYMBOLS, values);
        if (k < 1 || k > MOST_REGULAR) {
            throw new IllegalArgumentException("k = " + k + " is not in 1 to " + MOST_REGULAR);
        }
        this.k = k;
        this.firstChance = firstChance;
        r = values[0];
        alpha = values[1];
        a = values[2];
        b = values[3];
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named(SYMBOLS, r, alpha, a, b);
    }

    @Override
    public double pAlive(int x, double tx, double T) {
        PurchasingSummaries.check(x, tx, T);
        return x + firstChance == 0
                ? 1
                : 1 / (1 + Math.exp(logOddsOfDropOut(x, tx, T) - Math.log(sum(silence(x, tx, T)))));
    }

    @Override
    public double logLikelihood(int x, double tx, double T) {
        PurchasingSummaries.check(x, tx, T);
        double log = r * Math.log(alpha / (alpha + T)) - (double) k * x * Math.log(alpha + T);
        for (int j = 0; j < k * x; j++) {
            log += Math.log(r + j);
        }
        for (int j = 0; j < x + firstChance; j++) {
            log += Math.log((b + j) / (a + b + j));
        }
        double logSilence = Math.log(sum(silence(x, tx, T)));
        log += logSilence;
        return x + firstChance == 0 ? log : log + softPlus(logOddsOfDropOut(x, tx, T) - logSilence);
    }

    @Override
    public double logLikelihood(PurchasingSummaries all) {
        return PurchasingModel.super.logLikelihood(all) + all.gapLogLikelihood(k);
    }

    @Override
    public List<AliveCustomer> alive(int x, double T) {
        double now = b + x + firstChance;
        if (k == 1) {
            return List.of(new AliveBetaGeometric(r + x, alpha + T, a, now));
        }
        return AliveErlang.phases(k, r + (double) k * x, alpha + T, a, now);
    }

    /** By the steps made since the last purchase. */
    @Override
    public double[] phases(int x, double tx, double T) {
        double[] phases = silence(x, tx, T);
        double sum = sum(phases);
        for (int j = 0; j < k; j++) {
            phases[j] /= sum;
        }
        return phases;
    }

    /** (n)ⱼ ∕ j! zʲ for j &lt; k. */
    private double[] silence(int x, double tx, double T) {
        double[] silence = new double[k];
        double z = (T - tx) / (alpha + T);
        silence[0] = 1;
        for (int j = 1; j < k; j++) {
            silence[j] = silence[j - 1] * z * (r + (double) k * x + j - 1) / j;
        }
        return silence;
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    @Override
    public double[] simulate(double T, RandomGenerator random) {
        double lambda = Draws.gamma(r, random) / alpha;
        double p = Draws.beta(a, b, random);
        double[] times = new double[8];
        int n = 0;
        if (firstChance == 1 && random.nextDouble() < p) {
            return new double[0];
        }
        for (double t = gap(lambda, random); t <= T; t += gap(lambda, random)) {
            if (n == times.length) {
                times = Arrays.copyOf(times, 2 * n);
            }
            times[n++] = t;
            if (random.nextDouble() < p) {
                break;
            }
        }
        return Arrays.copyOf(times, n);
    }

    private double gap(double lambda, RandomGenerator random) {
        double gap = 0;
        for (int step = 0; step < k; step++) {
            gap += Draws.exponential(lambda, random);
        }
        return gap;
    }

    /** ln of what dropping out after the last purchase has against staying without a step since. */
    private double logOddsOfDropOut(int x, double tx, double T) {
        double n = r + (double) k * x;
        return Math.log(a / (b + x + firstChance - 1)) + n * Math.log1p((T - tx) / (alpha + tx));
    }

    /** ln(1 + e^y) without overflow. */
    static double softPlus(double y) {
        return y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y));
    }
}
