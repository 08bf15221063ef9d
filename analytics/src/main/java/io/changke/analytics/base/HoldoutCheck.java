package io.changke.analytics.base;

import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.PurchasingModel;
import io.changke.analytics.lifetime.RateSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects customers as they were on one day and what they bought after it, and checks a model on that. */
public final class HoldoutCheck {

    private static final int GROUPS = 8;

    private final int calibratedUntil;
    private final int to;
    private final Base.Builder calibration = Base.builder();
    private final int[] customers = new int[GROUPS];
    private final long[] actual = new long[GROUPS];
    private final long[] byWeek;
    /** Of each customer of the calibration. */
    private int[] later = new int[64];

    private int size;

    HoldoutCheck(int calibratedUntil, int to) {
        this.calibratedUntil = calibratedUntil;
        this.to = to;
        this.byWeek = new long[Math.max(0, (to - calibratedUntil + 6) / 7)];
    }

    /** Adds a customer with everything bought, before and after; who was acquired later does not count. */
    public HoldoutCheck add(CustomerHistory history) {
        Summary known = history.asOf(calibratedUntil);
        if (!known.hasPurchased()) {
            return this;
        }
        int[] occasions = {0};
        history.occasions(to, day -> {
            if (day > calibratedUntil) {
                occasions[0]++;
                later(day, 1);
            }
        });
        return add(known, occasions[0]);
    }

    /**
     * Adds a customer as known on the last day of calibration. The days of the later occasions are told by {@link
     * #later}.
     *
     * @param laterOccasions occasions after that day and until the end of the check
     */
    public HoldoutCheck add(Summary known, int laterOccasions) {
        if (known.hasPurchased()) {
            int group = Math.min(GROUPS - 1, known.repeats());
            calibration.add(known);
            if (size == later.length) {
                later = Arrays.copyOf(later, 2 * size);
            }
            later[size++] = laterOccasions;
            customers[group]++;
            actual[group] += laterOccasions;
        }
        return this;
    }

    /** Notes {@code count} occasions, on a day after the calibration, of customers acquired by its end. */
    public HoldoutCheck later(int day, long count) {
        byWeek[(day - calibratedUntil - 1) / 7] += count;
        return this;
    }

    /** Fits on what was known and compares. */
    public Holdout with(Settings settings) {
        Base base = calibration.build();
        List<Holdout.Candidate> candidates = settings.model() == null && byWeek.length > 0
                ? new ModelComparison(base, later, calibratedUntil, to, settings.unit()).candidates()
                : List.of();
        Fits fits = Fits.of(base, calibratedUntil, settings.unit(), ModelComparison.chosen(settings, candidates));
        double[][] forecast = fits.purchasing() == null || byWeek.length == 0
                ? new double[0][0]
                : forecast(base, fits.purchasing(), settings.unit());
        List<Holdout.Week> weeks = new ArrayList<>();
        for (int w = 0; w < byWeek.length; w++) {
            weeks.add(new Holdout.Week(w + 1, byWeek[w], forecast.length == 0 ? null : forecast[GROUPS][w]));
        }
        List<Holdout.Repeats> groups = new ArrayList<>();
        long all = 0;
        double sum = 0;
        for (int x = 0; x < GROUPS; x++) {
            Double expected = forecast.length == 0 ? null : forecast[x][0];
            groups.add(new Holdout.Repeats(x, customers[x], actual[x], expected));
            all += actual[x];
            sum += expected == null ? 0 : expected;
        }
        Double total = forecast.length == 0 ? null : sum;
        return new Holdout(
                calibratedUntil,
                to,
                fits.purchasing(),
                fits.purchasingMissing(),
                fits.spend(),
                fits.spendMissing(),
                base.size(),
                all,
                total,
                bias(total, all),
                List.copyOf(weeks),
                List.copyOf(groups),
                candidates);
    }

    private static @Nullable Double bias(@Nullable Double forecast, long actual) {
        return forecast == null || actual == 0 ? null : 100 * (forecast - actual) / actual;
    }

    /** For each group the whole expectation as its first entry, and last the expectation of all by week. */
    private double[][] forecast(Base base, PurchasingFit fit, ModelUnit unit) {
        PurchasingModel model = fit.model();
        double horizon = unit.of((double) to - calibratedUntil);
        RateSum everyone = new RateSum(model, horizon);
        double[][] forecast = new double[GROUPS + 1][1];
        for (int x = 0; x < GROUPS; x++) {
            RateSum group = new RateSum(model, horizon);
            for (int i = 0; i < base.size(); i++) {
                Summary customer = base.get(i);
                if (Math.min(GROUPS - 1, customer.repeats()) == x) {
                    double tx = unit.of((double) customer.lastDay() - customer.firstDay());
                    int end = Math.max(calibratedUntil, customer.lastDay());
                    group.add(customer.repeats(), tx, unit.of((double) end - customer.firstDay()));
                }
            }
            forecast[x][0] = group.until(horizon);
            everyone.add(group);
        }
        double[] byWeekEnd = new double[byWeek.length];
        double before = 0;
        for (int w = 0; w < byWeekEnd.length; w++) {
            double until = everyone.until(Math.min(horizon, unit.of(7.0 * (w + 1))));
            byWeekEnd[w] = until - before;
            before = until;
        }
        forecast[GROUPS] = byWeekEnd;
        return forecast;
    }
}
