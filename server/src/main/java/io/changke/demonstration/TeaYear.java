package io.changke.demonstration;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** The year of a tea merchant: spring tea, the Mid-Autumn and New Year presents, the online sale of November. */
final class TeaYear {
    private final Map<Integer, LocalDate> newYears = new HashMap<>();
    private final Map<Integer, LocalDate> midAutumns = new HashMap<>();

    private final Map<LocalDate, Season> seasons = new HashMap<>();

    /** {@code trade} says how brisk trade is, 1 being an ordinary day. */
    record Season(double trade, boolean springTea, boolean presents, boolean onlineSale) {}

    Season on(LocalDate day) {
        return seasons.computeIfAbsent(
                day, d -> new Season(trade(d), springTea(d), beforeNewYear(d) || beforeMidAutumn(d), onlineSale(d)));
    }

    private double trade(LocalDate day) {
        double weekend = day.getDayOfWeek().getValue() >= 6 ? 1.25 : .92;
        return weekend * occasion(day);
    }

    private double occasion(LocalDate day) {
        if (beforeNewYear(day)) {
            return 1.9;
        }
        if (afterNewYear(day)) {
            return .45;
        }
        if (springTea(day)) {
            return 1.6;
        }
        return beforeMidAutumn(day) ? 1.5 : 1;
    }

    private static boolean springTea(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(MonthDay.of(3, 22)) && !date.isAfter(MonthDay.of(5, 8));
    }

    private static boolean onlineSale(LocalDate day) {
        boolean november = day.getMonthValue() == 11 && day.getDayOfMonth() >= 8 && day.getDayOfMonth() <= 12;
        boolean june = day.getMonthValue() == 6 && day.getDayOfMonth() >= 16 && day.getDayOfMonth() <= 18;
        return november || june;
    }

    private boolean beforeNewYear(LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, newYear(day.getYear()));
        return left > 0 && left <= 32;
    }

    private boolean afterNewYear(LocalDate day) {
        long since = ChronoUnit.DAYS.between(newYear(day.getYear()), day);
        return since >= 0 && since < 14;
    }

    private boolean beforeMidAutumn(LocalDate day) {
        long left = ChronoUnit.DAYS.between(
                day, midAutumns.computeIfAbsent(day.getYear(), year -> lunar(LocalDate.of(year, 9, 5), 8, 15)));
        return left > 0 && left <= 28;
    }

    private LocalDate newYear(int year) {
        return newYears.computeIfAbsent(year, y -> lunar(LocalDate.of(y, 1, 19), 1, 1));
    }

    /** Walks from where the day can first fall; the numbering of Chinese years differs between releases of the library. */
    private static LocalDate lunar(LocalDate from, int month, int day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        LocalDate date = from;
        while (true) {
            calendar.setTimeInMillis(date.atTime(4, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
            boolean leap = calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1;
            if (!leap && calendar.get(Calendar.MONTH) == month - 1 && calendar.get(Calendar.DAY_OF_MONTH) == day) {
                return date;
            }
            date = date.plusDays(1);
        }
    }
}
