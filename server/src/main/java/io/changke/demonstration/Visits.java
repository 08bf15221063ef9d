package io.changke.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a customer comes: purchases while alive are a Poisson process with a rate of one's own, moved by the season and, for
 * some, rising or fading over the years; after each purchase the customer may stay away for good.
 */
final class Visits {
    private static final double BRISKEST = 4.5;
    private static final double RISING = .08;
    private static final double FADING = .09;
    private static final double YEARLY_CHANGE = .8;
    /** A rival opened next door to the shop in Shanghai: for this long its customers leave more readily. */
    private static final int RIVAL_SINCE_DAYS = 150;

    private final TeaYear year;
    private final LocalDate rivalSince;
    private final LocalDate today;

    Visits(TeaYear year, LocalDate entered, LocalDate today) {
        this.year = year;
        this.rivalSince = entered.minusDays(RIVAL_SINCE_DAYS);
        this.today = today;
    }

    /** The days of one customer's purchases from the first one until yesterday. */
    List<LocalDate> of(Chance chance, Habit habit, Shop shop, LocalDate first) {
        double rate = habit.purchasesPerDay(chance);
        double leave = habit.chanceToLeave(chance);
        double trend = trend(chance);
        List<LocalDate> days = new ArrayList<>(List.of(first));
        double elapsed = 0;
        while (!chance.happens(leaveOn(days.get(days.size() - 1), leave, shop))) {
            LocalDate next;
            do {
                elapsed += chance.exponential(rate * BRISKEST);
                next = first.plusDays(1 + (long) Math.min(elapsed, 1e5));
                if (!next.isBefore(today)) {
                    return days;
                }
            } while (!chance.happens(thinning(next, habit, trend, elapsed)));
            if (next.isAfter(days.get(days.size() - 1))) {
                days.add(next);
            }
        }
        return days;
    }

    private double thinning(LocalDate day, Habit habit, double trend, double elapsed) {
        double season = Math.pow(year.on(day).trade(), habit.feelsTheSeason());
        double drift = Math.exp(Math.max(-2, Math.min(.7, trend * elapsed / 365.25)));
        return Math.min(1, season * drift / BRISKEST);
    }

    private double leaveOn(LocalDate day, double leave, Shop shop) {
        boolean rival = shop == Shop.SHANGHAI && day.isAfter(rivalSince);
        return rival ? Math.min(.9, 2.5 * leave) : leave;
    }

    private static double trend(Chance chance) {
        double lot = chance.uniform();
        if (lot < RISING) {
            return YEARLY_CHANGE;
        }
        return lot > 1 - FADING ? -YEARLY_CHANGE : 0;
    }
}
