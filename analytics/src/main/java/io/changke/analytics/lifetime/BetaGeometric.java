package io.changke.analytics.lifetime;

import io.changke.analytics.likelihood.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What BG/NBD and MBG/NBD share. While alive a customer buys at rate λ ~ Gamma(shape r, rate α); after each of certain
 * purchases the customer drops out with chance p ~ Beta(a, b). In BG/NBD those are the repeat purchases, in MBG/NBD the
 * first purchase too: then there is one chance more.
 */
abstract class BetaGeometric implements PurchasingModel {

    private static final List<String> SYMBOLS = List.of("r", "alpha", "a", "b");

    final double r;
    final double alpha;
    final double a;
    final double b;
    /** 1 when a customer can drop out after the first purchase. */
    private final int firstChance;

    BetaGeometric(int firstChance, double... values) {
        Parameters.requirePositive(SYMBOLS, values);
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
        return x + firstChance == 0 ? 1 : 1 / (1 + Math.exp(logOddsOfDropOut(x, tx, T)));
    }

    @Override
    public double logLikelihood(int x, double tx, double T) {
        PurchasingSummaries.check(x, tx, T);
        double log = r * Math.log(alpha / (alpha + T)) - x * Math.log(alpha + T);
        for (int j = 0; j < x; j++) {
            log += Math.log(r + j);
        }
        for (int j = 0; j < x + firstChance; j++) {
            log += Math.log((b + j) / (a + b + j));
        }
        return x + firstChance == 0 ? log : log + softPlus(logOddsOfDropOut(x, tx, T));
    }

    @Override
    public AliveCustomer alive(int x, double T) {
        return new AliveBetaGeometric(r + x, alpha + T, a, b + x + firstChance);
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
        for (double t = Draws.exponential(lambda, random); t <= T; t += Draws.exponential(lambda, random)) {
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

    private double logOddsOfDropOut(int x, double tx, double T) {
        return Math.log(a / (b + x + firstChance - 1)) + (r + x) * Math.log1p((T - tx) / (alpha + tx));
    }

    /** ln(1 + e^y) without overflow. */
    static double softPlus(double y) {
        return y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y));
    }
}
