package io.changke.analytics.base;

import io.changke.analytics.lifetime.Discounting;
import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.SpendFit;
import org.jspecify.annotations.Nullable;

/**
 * Scores customers in a frame on one day, and adds up what they are worth. What equal customers share is computed once.
 * A customer who bought after that day is scored on the day of the last purchase. Not thread-safe.
 */
public final class Scorer {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Frame frame;
    private final int day;
    private final @Nullable Outlook outlook;
    private final double margin;
    private final double[] purchasingGradient;
    private final double[] spendGradient = new double[3];
    private long customers;
    private double total;
    private double variance;

    Scorer(Frame frame, int day) {
        this(frame, day, outlook(frame));
    }

    private Scorer(Frame frame, int day, @Nullable Outlook outlook) {
        this.frame = frame;
        this.day = day;
        this.outlook = outlook;
        purchasingGradient = new double[outlook == null ? 0 : outlook.parameters()];
        margin = frame.settings().margin() * (1 - frame.returnedShare());
    }

    private static @Nullable Outlook outlook(Frame frame) {
        PurchasingFit fit = frame.purchasing();
        return fit == null
                ? null
                : new Outlook(fit, new SpendOutlook(frame.spend(), frame.meanSpend()), frame.settings());
    }

    /**
     * A scorer for another day, with sums of its own, that shares with this one what equal customers share. For the same
     * thread only.
     */
    public Scorer on(int otherDay) {
        return new Scorer(frame, otherDay, outlook);
    }

    /** The score of one customer. */
    public Score score(Summary customer) {
        int today = Math.max(day, customer.lastDay());
        FutureValue future = outlook == null || !customer.hasPurchased() ? null : future(outlook, customer, today);
        StageEvidence evidence =
                StageEvidence.of(customer, today, frame.rhythm(), future == null ? null : future.pBuy());
        Rfm rfm = customer.hasPurchased() ? frame.rfm().score(customer, today) : null;
        return new Score(rfm, future, frame.settings().stages().first(evidence), evidence);
    }

    /** What the customers scored so far are worth together; null without a purchasing model. */
    public @Nullable BaseValue baseValue() {
        PurchasingFit purchasing = frame.purchasing();
        if (purchasing == null) {
            return null;
        }
        SpendFit spend = frame.spend();
        double parameters = Delta.variance(purchasingGradient, purchasing.covariance())
                + (spend == null ? 0 : Delta.variance(spendGradient, spend.covariance()));
        Double error = frame.holdoutError();
        double holdout = error == null ? 0 : error * error * total * total;
        return BaseValue.of(customers, total, parameters, variance, holdout);
    }

    /** The future value alone, without interval, classes or sums. */
    double value(Summary customer) {
        if (outlook == null || !customer.hasPurchased()) {
            return 0;
        }
        int today = Math.max(day, customer.lastDay());
        int x = customer.repeats();
        int observed = today - customer.firstDay();
        int toLast = customer.lastDay() - customer.firstDay();
        double pAlive = outlook.pAlive(x, toLast, observed);
        double spend = outlook.spend.expected(x, customer.meanRepeatSpend());
        return margin
                * spend
                * pAlive
                * outlook.living(x, toLast, observed).moments().mean();
    }

    private FutureValue future(Outlook models, Summary customer, int today) {
        int x = customer.repeats();
        int toLast = customer.lastDay() - customer.firstDay();
        int observed = today - customer.firstDay();
        double pAlive = models.pAlive(x, toLast, observed);
        Living living = models.living(x, toLast, observed);
        Discounting moments = living.moments();
        double spend = models.spend.expected(x, customer.meanRepeatSpend());
        double pBuy = pAlive * living.pBuy();
        double value = margin * spend * pAlive * moments.mean();
        double ifBuying = living.pBuy() > 0 ? margin * spend * moments.mean() / living.pBuy() : 0;
        double pAnything = models.pBuy(x, toLast, observed, pBuy);
        addUp(models, customer, pAlive, spend, value, moments);
        return new FutureValue(
                pAlive,
                pBuy,
                pAlive * moments.count(),
                spend,
                value,
                ifBuying * quantile(models, customer, today, pAnything, LOW),
                ifBuying * quantile(models, customer, today, pAnything, HIGH),
                frame.tiers().tier(value));
    }

    /** The quantile in units of the expectation given a purchase; 0 is an atom of 1 − pBuy. */
    private static double quantile(Outlook models, Summary customer, int today, double pBuy, double chance) {
        double withPurchase = 1 - (1 - chance) / pBuy;
        if (!(withPurchase > 0)) {
            return 0;
        }
        int toLast = customer.lastDay() - customer.firstDay();
        return models.quantile(customer.repeats(), toLast, today - customer.firstDay(), withPurchase);
    }

    private void addUp(
            Outlook models, Summary customer, double pAlive, double spend, double value, Discounting moments) {
        int x = customer.repeats();
        customers++;
        total += value;
        double amountMoment = models.spend.secondMoment(x);
        double purchases = moments.secondMoment() + moments.squares() / models.spend.shape();
        variance += Math.max(0, margin * margin * spend * spend * pAlive * amountMoment * purchases - value * value);
        if (value == 0) {
            return;
        }
        int toLast = customer.lastDay() - customer.firstDay();
        int observed = Math.max(day, customer.lastDay()) - customer.firstDay();
        double[] ofPurchases = models.logGradient(x, toLast, observed, pAlive);
        for (int i = 0; i < ofPurchases.length; i++) {
            purchasingGradient[i] += value * ofPurchases[i];
        }
        double[] ofSpend = models.spend.gradient(x, customer.meanRepeatSpend());
        for (int i = 0; i < ofSpend.length; i++) {
            spendGradient[i] += value / spend * ofSpend[i];
        }
    }
}
