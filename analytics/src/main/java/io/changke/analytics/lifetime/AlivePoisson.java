package io.changke.analytics.lifetime;

/** A customer of NBD: λ ~ Gamma(shape, rate) as known now, and no end. */
final class AlivePoisson implements AliveCustomer {

    private static final double TAIL = 1e-7;
    private static final int MOST = 400_000;

    private final double shape;
    private final double rate;

    AlivePoisson(double shape, double rate) {
        this.shape = shape;
        this.rate = rate;
    }

    @Override
    public double rate(double t) {
        return shape / rate;
    }

    @Override
    public double pairRate(double t, double delta) {
        return shape * (shape + 1) / (rate * rate) * Discounting.time(t, delta);
    }

    @Override
    public double timeScale() {
        return rate;
    }

    @Override
    public double pZero(double t) {
        return Math.exp(-shape * Math.log1p(t / rate));
    }

    @Override
    public PurchaseCounts counts(double t) {
        double logStep = Math.log(t / (rate + t));
        double logChance = -shape * Math.log1p(t / rate);
        double left = 1;
        PurchaseCounts counts = new PurchaseCounts();
        for (int n = 0; n < 2 || (n < MOST && left >= TAIL); n++) {
            double chance = Math.exp(logChance);
            counts.add(chance, 1);
            left = Math.max(0, left - chance);
            logChance += logStep + Math.log((shape + n) / (n + 1.0));
        }
        counts.addToLast(left);
        return counts;
    }
}
